using CbpRecord.Domain.Enforcement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class BorderCaseMapping : IEntityTypeConfiguration<BorderCase>
{
    public void Configure(EntityTypeBuilder<BorderCase> item)
    {
        item.ToTable("BorderCases");
        item.Property(b => b.Id).ValueGeneratedNever();
        item.HasDiscriminator<string>("Type").HasValue<Detention>("Detention").HasValue<Seizure>("Seizure");
        item.Ignore(b => b.Record).Ignore(b => b.IsWithdrawn);
        item.HasOne(b => b.Right).WithMany().HasForeignKey(b => b.RightId).OnDelete(DeleteBehavior.Restrict);
        item.Property(b => b.Reference).HasMaxLength(20);
        item.HasIndex(b => b.Reference).IsUnique();
        item.Property(b => b.ListKey).HasMaxLength(60);
        item.HasIndex(b => b.ListKey).IsUnique();
        item.Property(b => b.Provenance).AsJson();
        item.HasIndex(b => b.RightId);
        item.HasIndex(b => b.NumberKey);
        item.HasIndex(b => new { b.ClientId, b.ListKey });
        item.HasIndex(b => new { b.State, b.ListKey });
    }
}

internal sealed class DetentionMapping : IEntityTypeConfiguration<Detention>
{
    public void Configure(EntityTypeBuilder<Detention> detention) => detention.Property(d => d.Told).HasColumnName("Told").AsJson();
}

internal sealed class SeizureMapping : IEntityTypeConfiguration<Seizure>
{
    public void Configure(EntityTypeBuilder<Seizure> seizure)
    {
        seizure.Property(s => s.Told).HasColumnName("Told").AsJson();
        seizure.HasOne<Detention>().WithMany().HasForeignKey(s => s.DetentionId).OnDelete(DeleteBehavior.Restrict);
    }
}
