using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class DayCountMapping : IEntityTypeConfiguration<DayCount>
{
    public void Configure(EntityTypeBuilder<DayCount> count)
    {
        count.ToTable("DayCounts");
        count.HasKey(c => c.Key);
        count.Property(c => c.Key).HasMaxLength(80);
        count.HasIndex(c => new { c.ClientId, c.Key });
    }
}

internal sealed class MatterDigestMapping : IEntityTypeConfiguration<MatterDigest>
{
    public void Configure(EntityTypeBuilder<MatterDigest> digest)
    {
        digest.ToTable("MatterDigests");
        digest.HasKey(d => d.RightId);
        digest.Property(d => d.RightId).ValueGeneratedNever();
        digest.HasOne<Right>().WithOne().HasForeignKey<MatterDigest>(d => d.RightId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DerivationRunMapping : IEntityTypeConfiguration<DerivationRun>
{
    public void Configure(EntityTypeBuilder<DerivationRun> run)
    {
        run.ToTable("DerivationRuns");
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.Because).HasMaxLength(40);
        run.Ignore(r => r.Differences);
        run.HasIndex(r => new { r.On, r.Because });
    }
}

internal sealed class DerivationDifferenceMapping : IEntityTypeConfiguration<DerivationDifference>
{
    public void Configure(EntityTypeBuilder<DerivationDifference> difference)
    {
        difference.ToTable("DerivationDifferences");
        difference.HasKey(d => d.Key);
        difference.Property(d => d.Key).HasMaxLength(41);
        difference.HasOne<DerivationRun>().WithMany().HasForeignKey(d => d.RunId).OnDelete(DeleteBehavior.Cascade);
        difference.HasIndex(d => new { d.RunId, d.Key });
    }
}
