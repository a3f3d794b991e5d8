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
        obligation.HasIndex(o => new { o.Verified, o.State, o.DocketKey, o.Kind, o.LastActionOn }, "IX_Obligations_Unread");
        // The docket in its order: every state's, a client's, a person's, those of a kind and of a person's kind; with what tells later ones from near ones.
        obligation.HasIndex(o => o.DocketKey);
        obligation.HasIndex(o => new { o.State, o.DocketKey, o.Kind, o.LastActionOn }, "IX_Obligations_Docket");
        obligation.HasIndex(o => new { o.ClientId, o.State, o.DocketKey, o.Kind, o.LastActionOn, o.ResponsibleId, o.Verified }, "IX_Obligations_DocketOfClient");
        obligation.HasIndex(o => new { o.ResponsibleId, o.State, o.DocketKey, o.Kind, o.LastActionOn }, "IX_Obligations_DocketOfPerson");
        obligation.HasIndex(o => new { o.Kind, o.State, o.DocketKey, o.LastActionOn, o.ResponsibleId }, "IX_Obligations_DocketOfKind");
        obligation.HasIndex(o => new { o.ClientId, o.Kind, o.State, o.DocketKey });
        // Few at any time, and so one of each for everybody, of open ones only: what is near by its last day, what is in grace by the day that is gone, what is owed in the
        // docket's order. They hold every column that a filter asks for: which rows stand on a page, and how many there are, is read from them alone.
        obligation.HasIndex(o => new { o.State, o.LastActionOn, o.DocketKey, o.Kind, o.Verified, o.ClientId, o.ResponsibleId, o.ClosedOn }, "IX_Obligations_Near").HasFilter($"{Open} AND {Of(KindBook.Acts)}");
        obligation.HasIndex(o => new { o.State, o.LastActionOn, o.FinalOn, o.DocketKey, o.Kind, o.Verified, o.ClientId, o.ResponsibleId, o.ClosedOn }, "IX_Obligations_Grace").HasFilter($"{Open} AND {Of(KindBook.Owed)}");
        obligation.HasIndex(o => new { o.State, o.DocketKey, o.FinalOn, o.Kind, o.Verified, o.ClientId, o.ResponsibleId, o.ClosedOn }, "IX_Obligations_Owed").HasFilter($"{Open} AND {Of(KindBook.Owed)}");
    }

    /// <summary>What is open was not closed. The state itself is a column that leads: PostgreSQL looks nothing up by what an index is limited to.</summary>
    private const string Open = "\"ClosedOn\" IS NULL";

    /// <summary>As the docket asks for them, kind by kind in the same order: a database uses such an index only for the very same words.</summary>
    private static string Of(IReadOnlyList<DeadlineKind> kinds) => $"\"Kind\" IN ({string.Join(", ", kinds.Select(k => $"'{k}'"))})";
}
