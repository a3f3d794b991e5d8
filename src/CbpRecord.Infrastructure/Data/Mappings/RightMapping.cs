using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class RightMapping : IEntityTypeConfiguration<Right>
{
    public void Configure(EntityTypeBuilder<Right> right)
    {
        right.ToTable("Rights");
        right.Property(r => r.Id).ValueGeneratedNever();
        right.HasDiscriminator<string>("Type").HasValue<Trademark>("Trademark").HasValue<Copyright>("Copyright").HasValue<TradeName>("TradeName").HasValue<Patent>("Patent");
        right.Ignore(r => r.Kind).Ignore(r => r.Owner);
        right.Property(r => r.Owners).AsJson();
        right.Property(r => r.Provenance).AsJson(ProvenanceText.Of);
        right.Property(r => r.Events).AsJson();
        right.ComplexProperty(r => r.Responsibility);
        right.Property(r => r.Number).HasMaxLength(40);
        right.HasIndex("Type", nameof(Right.Number)).IsUnique();
        right.HasIndex(r => new { r.ClientId, r.Id });
        right.HasIndex(r => r.BroughtBy);
        right.Sorted();
        // Derived with each save, for lists alone.
        right.Property<DateOnly?>(RightColumns.EndsOn);
        right.Property<DateOnly?>(RightColumns.RecordableFrom);
        right.Property<DateOnly?>(RightColumns.RecordableThrough);
        right.HasIndex(RightColumns.EndsOn, SortKeys.Column);
        right.HasIndex(nameof(Right.ClientId), SortKeys.Column);
        right.HasIndex("Type", SortKeys.Column);
    }
}

internal sealed class TrademarkMapping : IEntityTypeConfiguration<Trademark>
{
    public void Configure(EntityTypeBuilder<Trademark> mark)
    {
        mark.Ignore(m => m.Record);
        mark.Property(m => m.Classes).AsJson();
        mark.Property(m => m.SerialNumber).HasMaxLength(12);
        mark.HasIndex(m => m.SerialNumber).IsUnique();
        mark.Property(m => m.RegisteredOn).HasColumnName("RegisteredOn");
        mark.Property(m => m.ExpiresOn).HasColumnName("ExpiresOn");
        mark.HasIndex(m => m.ExpiresOn);
    }
}

internal sealed class CopyrightMapping : IEntityTypeConfiguration<Copyright>
{
    public void Configure(EntityTypeBuilder<Copyright> work)
    {
        work.Ignore(w => w.Record);
        work.Property(w => w.Authors).AsJson();
        work.Property(w => w.RegisteredOn).HasColumnName("RegisteredOn");
    }
}

internal sealed class TradeNameMapping : IEntityTypeConfiguration<TradeName>
{
    public void Configure(EntityTypeBuilder<TradeName> name) => name.Ignore(n => n.Record);
}

internal sealed class PatentMapping : IEntityTypeConfiguration<Patent>
{
    public void Configure(EntityTypeBuilder<Patent> patent)
    {
        patent.Ignore(p => p.Record);
        patent.Property(p => p.ExpiresOn).HasColumnName("ExpiresOn");
    }
}
