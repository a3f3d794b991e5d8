using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class SecondReadingMapping : IEntityTypeConfiguration<SecondReading>
{
    public void Configure(EntityTypeBuilder<SecondReading> reading)
    {
        reading.ToTable("SecondReadings");
        reading.Property(r => r.Id).ValueGeneratedNever();
        reading.Ignore(r => r.Trigger).Ignore(r => r.Settled);
        reading.Property(r => r.About).HasMaxLength(400);
        reading.HasOne<Right>().WithMany().HasForeignKey(r => r.RightId).OnDelete(DeleteBehavior.Cascade);
        reading.HasIndex(r => r.RightId);
        // Of two who take the same date at once, one is refused. Two indexes, because databases hold every NULL for another.
        reading.HasIndex(r => new { r.RightId, r.Fact, r.First }).IsUnique().HasFilter("\"State\" = 'Taken' AND \"About\" IS NULL");
        reading.HasIndex(r => new { r.RightId, r.Fact, r.First, r.About }).IsUnique().HasFilter("\"State\" = 'Taken' AND \"About\" IS NOT NULL");
        reading.HasIndex(r => new { r.State, r.TakenAt });
    }
}
