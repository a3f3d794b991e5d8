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
        reading.HasIndex(r => new { r.State, r.TakenAt });
    }
}
