using CbpRecord.Domain.Law;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>From the firm's own records to what a packet and its pre-flight need to know. Nothing is filled in on the way.</summary>
public static class CaseFacts
{
    /// <summary>What is known of a right; enough to say whether CBP would record it.</summary>
    public static RightFacts Of(Right right) => Base(right) with
    {
        Title = right.Name, ForeignTitle = right.NameForeign,
        OwnersOfRecord = [.. right.Owners.Where(o => o.Current).Select(o => new OwnerOfRecord(o.Name, o.Country))],
        OwnershipEndsOn = LastDayOf(right, RightEventKind.OwnershipEnds),
    };

    /// <summary>What is known of a case, its right and the recordation it is about.</summary>
    public static PacketFacts Of(CbpCase item)
    {
        var said = item.Application;
        var right = Of(item.Right);
        return new PacketFacts(right with { AuthorAlive = right.AuthorDiedOn is null ? said.AuthorAlive : false }, item.Transaction)
        {
            ClassesToRecord = said.ClassesToRecord, Owner = said.Owner, Contact = said.Contact, Agent = said.Agent,
            PlacesOfManufacture = said.PlacesOfManufacture, Licensees = said.Licensees, RelatedCompanies = said.RelatedCompanies,
            GrayMarket = said.GrayMarket, Injury = said.Injury, Performers = said.Performers, Statements = said.Statements,
            Changes = said.Changes, Reasons = said.Reasons, TimeLimit = said.TimeLimit, FormerName = said.FormerName, AlsoCovers = said.AlsoCovers,
            Images = [.. item.Images.Select(Of)], Exhibits = [.. item.Exhibits.Select(Of)],
            Recordation = (item as Renewal)?.Recordation is { } about ? new(about.NumberPrinted, about.EffectiveOn, ((Renewal)item).TermEndsOn, about.ExtendedTo, about.OwnerAtCbp) : null,
            Reference = item.Reference,
        };
    }

    private static RightFacts Base(Right right) => right switch
    {
        Trademark mark => new(RightKind.Trademark)
        {
            Number = mark.Number, SerialNumber = mark.SerialNumber, Register = mark.Register, Basis = mark.Basis, Standing = StandingOf(mark),
            StatusText = mark.StatusText, StatusOn = mark.StatusOn, RegisteredOn = mark.RegisteredOn, RenewedOn = mark.RenewedOn, ExpiresOn = mark.EndsOn(),
            InternationalRegisteredOn = mark.InternationalRegisteredOn,
            Classes = [.. mark.Classes.Where(c => c.Active).Select(c => new RegisteredClass(c.Number, c.Goods))],
        },
        Copyright work => new(work.Kind)
        {
            Number = work.NumberPrinted ?? work.Number, RegisteredOn = work.RegisteredOn, Authors = [.. work.Authors.Select(a => a.Name)],
            AuthorDiedOn = DiedOn(work), ExpiresOn = CopyrightRules.CopyrightEndsOn(DiedOn(work), work.CreatedYear, work.PublishedYear, work.WorkForHire),
            CreatedYear = work.CreatedYear, PublishedYear = work.PublishedYear, WorkForHire = work.WorkForHire, SoundRecording = work.SoundRecording,
        },
        TradeName name => new(RightKind.TradeName) { FirstUseOn = name.FirstUseOn, Merchandise = name.Merchandise },
        _ => new(right.Kind) { Number = right.NumberPrinted ?? right.Number, ExpiresOn = (right as Patent)?.ExpiresOn },
    };

    /// <summary>Of the last surviving author (17 USC 302(b)); one living author keeps the end open.</summary>
    private static DateOnly? DiedOn(Copyright work) => work.Authors.Count > 0 && work.Authors.All(a => a.DiedOn is not null)
        ? work.Authors.Max(a => a.DiedOn) : LastDayOf(work, RightEventKind.AuthorDied);

    /// <summary>The office's status where one was read; a cancellation that somebody told; else the dates decide.</summary>
    private static RegistrationStanding StandingOf(Trademark mark)
    {
        if (mark.CancelledOn is not null) return mark.StatusCode == "900" ? RegistrationStanding.Expired : RegistrationStanding.Cancelled;
        if (LastDayOf(mark, RightEventKind.Cancelled) is not null) return RegistrationStanding.Cancelled;
        if (!int.TryParse(mark.StatusCode, out var code)) return mark.RegisteredOn is null && mark.Number is null ? RegistrationStanding.Pending : RegistrationStanding.Unstated;
        var standing = new UsptoStatus(code, mark.StatusText, mark.StatusOn).Standing(mark.Number is not null || mark.RegisteredOn is not null);
        return standing == RegistrationStanding.Registered && (Accepted.Contains(code) || mark.RenewedOn is not null || mark.Events.Any(e => Kept.Contains(e.Kind)))
            ? RegistrationStanding.Maintained : standing;
    }

    /// <summary>The office's codes that say by themselves that a declaration (section 8 or 71) or a renewal was accepted.</summary>
    private static readonly int[] Accepted = [701, 702, 704, 705, 706, 707, 708, 739, 800];

    private static readonly RightEventKind[] Kept =
        [RightEventKind.SectionEightAccepted, RightEventKind.SectionEightNineAccepted, RightEventKind.SectionSeventyOneAccepted];

    private static DateOnly? LastDayOf(Right right, RightEventKind kind) =>
        right.Events.Where(e => e.Kind == kind).Select(e => e.Until ?? e.On).Order().Cast<DateOnly?>().FirstOrDefault();

    private static PacketImage Of(CaseImage image) => new(image.FileName, image.Caption, image.Prepared ?? image.Original, image.Width, image.Height, image.Bytes,
        image.Refusal is null ? null : FilingGaps.ImageUnfit(image.FileName, image.RefusalText ?? image.Refusal));

    private static ExhibitDocument Of(CaseExhibit exhibit) => new(exhibit.Title, exhibit.FileName, exhibit.Document, exhibit.Pages, exhibit.Bytes, exhibit.ActiveContent,
        exhibit.Refusal is null ? null : PacketErrors.ExhibitUnreadable(exhibit.FileName, exhibit.RefusalText ?? exhibit.Refusal));
}
