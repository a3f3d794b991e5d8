using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<CbpCase>
{
    public void Configure(EntityTypeBuilder<CbpCase> item)
    {
        item.ToTable("Cases");
        item.Property(c => c.Id).ValueGeneratedNever();
        item.HasDiscriminator<string>("Type").HasValue<Recordation>("Recordation").HasValue<Renewal>("Renewal");
        item.Ignore(c => c.IsOpenForEditing);
        item.HasOne(c => c.Right).WithMany().HasForeignKey(c => c.RightId).OnDelete(DeleteBehavior.Restrict);
        item.Property(c => c.Reference).HasMaxLength(20);
        item.HasIndex(c => c.Reference).IsUnique();
        item.Property(c => c.ListKey).HasMaxLength(60);
        item.HasIndex(c => c.ListKey).IsUnique();
        item.Property(c => c.Application).AsJson();
        item.Property(c => c.Images).AsJson();
        item.Property(c => c.Exhibits).AsJson();
        item.Property(c => c.Packets).AsJson();
        item.Property(c => c.Moves).AsJson();
        item.HasIndex(c => new { c.RightId, c.Id });
        item.HasIndex(c => new { c.Stage, c.ListKey });
        item.HasIndex(c => new { c.ClientId, c.ListKey });
    }
}

internal sealed class RecordationMapping : IEntityTypeConfiguration<Recordation>
{
    public void Configure(EntityTypeBuilder<Recordation> recordation)
    {
        recordation.Property(r => r.NumberKey).HasMaxLength(40);
        recordation.HasIndex(r => r.NumberKey);
        recordation.HasIndex(r => new { r.ExpiresOn, r.ListKey });
    }
}

internal sealed class RenewalMapping : IEntityTypeConfiguration<Renewal>
{
    public void Configure(EntityTypeBuilder<Renewal> renewal)
    {
        renewal.HasOne(r => r.Recordation).WithMany().HasForeignKey(r => r.RecordationId).OnDelete(DeleteBehavior.Restrict);
        renewal.HasIndex(r => r.RecordationId).HasFilter("\"RecordationId\" IS NOT NULL");
    }
}
