using System.Globalization;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FormWords;

namespace CbpRecord.Domain.Packets;

/// <summary>What the form asks of the right itself, by kind.</summary>
internal static class RightEntries
{
    public static List<Entry> Of(RightFacts right) => right.Kind switch
    {
        RightKind.Trademark => Mark(right),
        RightKind.TradeName => [new("right.title", "Trade name", right.Title), new("right.firstUseOn", "In use since", Day(right.FirstUseOn)), new("right.merchandise", "Merchandise", right.Merchandise)],
        _ => Work(right),
    };

    private static List<Entry> Mark(RightFacts right)
    {
        List<Entry> entries =
        [
            new("right.number", "USPTO registration number", right.Number is { } number ? RightFacts.Grouped(number) : null),
            new("right.title", "Mark", string.IsNullOrWhiteSpace(right.Title) ? "(design without words; see the image)" : right.Title),
        ];
        if (!string.IsNullOrWhiteSpace(right.ForeignTitle)) entries.Add(new("right.foreignTitle", "Mark in foreign characters", right.ForeignTitle, "zh-Hans"));
        entries.AddRange(
        [
            new("right.register", "Register", right.Register switch { Register.Principal => "Principal Register", Register.Supplemental => "Supplemental Register", _ => null }),
            new("right.basis", "Filing basis", FormWords.Of(right.Basis)), new("right.registeredOn", "Registered on", Day(right.RegisteredOn)),
        ]);
        if (right.RenewedOn is { } renewed) entries.Add(new("right.renewedOn", "Renewed from", Day(renewed)));
        entries.Add(new("right.expiresOn", "Registration expires on", Day(right.ExpiresOn)));
        if (right.OwnersOfRecord.Count > 0) entries.Add(new("right.owners", "Owner of record at the USPTO", string.Join("; ", right.OwnersOfRecord.Select(o => o.Name))));
        return entries;
    }

    private static List<Entry> Work(RightFacts right)
    {
        var pending = right.Kind == RightKind.PendingCopyright;
        List<Entry> entries = [new("right.number", pending ? "Copyright application" : "Copyright registration number", right.Number), new("right.title", "Title of the work", right.Title)];
        if (!string.IsNullOrWhiteSpace(right.ForeignTitle)) entries.Add(new("right.foreignTitle", "Foreign title", right.ForeignTitle, "zh-Hans"));
        if (!pending || right.RegisteredOn is not null) entries.Add(new("right.registeredOn", "Registered on", Day(right.RegisteredOn)));
        entries.Add(new("right.authors", "Author", PlanEntries.Many(right.Authors, "; ")));
        entries.Add(new("right.workForHire", "Work made for hire", YesNo(right.WorkForHire)));
        entries.Add(new("right.createdYear", "Year of creation", right.CreatedYear?.ToString(CultureInfo.InvariantCulture)));
        entries.Add(new("right.publishedYear", "Year of first publication", right.PublishedYear?.ToString(CultureInfo.InvariantCulture)));
        if (right.OwnershipEndsOn is { } ends) entries.Add(new("right.ownershipEndsOn", "The applicant's ownership ends on", Day(ends)));
        return entries;
    }
}
