using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CbpRecord.Infrastructure.Data.Mappings;

internal sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> obligation)
    {
        obligation.ToTable("Obligations");
        obligation.Property(o => o.Id).ValueGeneratedNever();
        obligation.Ignore(o => o.Key).Ignore(o => o.IsWaiting).Ignore(o => o.IsUnverified);
        obligation.HasIndex(o => new { o.RightId, o.Kind, o.Cycle }).IsUnique();
        obligation.Property(o => o.DocketKey).HasMaxLength(41);
        obligation.Property(o => o.Rule).HasMaxLength(8);
        obligation.Property(o => o.Reading).HasMaxLength(Deadline.LongestReading);
        obligation.Property(o => o.AskedNote).HasMaxLength(AskClient.LongestNote);
        obligation.HasOne<Right>().WithMany().HasForeignKey(o => o.RightId).OnDelete(DeleteBehavior.Cascade);
        // Only the few that somebody asked about cost a line in this one.
        obligation.HasIndex(o => o.AskedOn).HasFilter("\"AskedOn\" IS NOT NULL");
        // What waits for a second reading: fewer with every day.
        obligation.HasIndex(o => new { o.Verified, o.State, o.DocketKey });
        // The docket: open ones by the day they stand under; a client's own, and those of one kind; a person's own; those of a kind.
        obligation.HasIndex(o => o.DocketKey);
        obligation.HasIndex(o => new { o.State, o.DocketKey });
        obligation.HasIndex(o => new { o.ClientId, o.State, o.DocketKey });
        obligation.HasIndex(o => new { o.ClientId, o.Kind, o.State, o.DocketKey });
        obligation.HasIndex(o => new { o.ResponsibleId, o.State, o.DocketKey });
        obligation.HasIndex(o => new { o.Kind, o.State, o.DocketKey });
        // What is overdue or in its grace period, kind by kind.
        obligation.HasIndex(o => new { o.State, o.Kind, o.LastActionOn, o.FinalOn });
    }
}
