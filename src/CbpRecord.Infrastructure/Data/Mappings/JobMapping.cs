using CbpRecord.Application.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        lease.HasKey(l => new { l.Job, l.Slot });
        lease.Property(l => l.Job).HasMaxLength(60);
        lease.Property(l => l.Until).IsConcurrencyToken();
    }
}

internal sealed class JobHeartbeatMapping : IEntityTypeConfiguration<JobHeartbeat>
{
    public void Configure(EntityTypeBuilder<JobHeartbeat> beat)
    {
        beat.Property(h => h.Id).ValueGeneratedNever();
        beat.Property(h => h.Job).HasMaxLength(60);
        beat.HasIndex(h => new { h.Job, h.Slot });
        beat.HasIndex(h => new { h.Job, h.EndedAt });
    }
}
