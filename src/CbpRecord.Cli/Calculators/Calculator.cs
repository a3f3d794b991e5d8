using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Calculators;

/// <summary>The calculators: facts from a request, dates from the domain. No database, no sign-in, no clock.</summary>
internal static class Calculator
{
    private const int FirstYear = 1790, LastYear = 2400;
    private static readonly DateOnly Always = new(LastYear + 200, 12, 31);
    private static readonly Error[] None = [];

    public static Result<Computed> Run(in ComputeRequest request) => request.Compute switch
    {
        "trademark" => Trademark(request),
        "copyright" => Copyright(request),
        "pending-copyright" => request.Recorded is { } day ? Derive(new() { Kind = RightKind.PendingCopyright, PendingRecordedOn = day }, Always) : CalculatorErrors.Needed("recorded"),
        "trade-name" => request.FirstUse is { } day ? Derive(new() { Kind = RightKind.TradeName, FirstUseOn = day }, Always) : CalculatorErrors.Needed("firstUse"),
        "enforcement" => Enforcement(request),
        "fees" => Fees(request),
        null => CalculatorErrors.Needed("compute"),
        _ => CalculatorErrors.Unknown("compute", request.Compute),
    };

    private static Result<Computed> Trademark(in ComputeRequest request)
    {
        if (request.Registered is not { } registered) return CalculatorErrors.Needed("registered");
        FilingBasis? basis = (request.Basis ?? "1a") switch { "1a" => FilingBasis.Use, "44e" => FilingBasis.ForeignRegistration, "66a" => FilingBasis.Madrid, _ => null };
        if (basis is null) return CalculatorErrors.Unknown("basis", request.Basis!);
        var through = request.Through ?? registered.Year + 20;
        if (through is < FirstYear or > LastYear) return CalculatorErrors.OutOfRange("through");
        var calendar = request.ClosedOn is { Count: > 0 } days ? new OfficeCalendar(days.Select(day => new Closure(day, "Closed"))) : OfficeCalendar.WithoutClosures;
        return Derive(new()
        {
            Kind = RightKind.Trademark, RegisteredOn = registered, Basis = basis.Value, InternationalRegisteredOn = request.InternationalRegistered,
            RenewedOn = request.Renewed, Recordations = [new(ApprovedOn: registered)],
        }, new(through, 12, 31), calendar);
    }

    private static Result<Computed> Copyright(in ComputeRequest request)
    {
        if (request.Recorded is not { } recorded) return CalculatorErrors.Needed("recorded");
        if (request.Created is < FirstYear or > LastYear) return CalculatorErrors.OutOfRange("created");
        if (request.Published is < FirstYear or > LastYear) return CalculatorErrors.OutOfRange("published");
        return Derive(new()
        {
            Kind = RightKind.Copyright, Recordations = [new(ApprovedOn: recorded)], OwnershipEndsOn = request.OwnershipEnds, AuthorDiedOn = request.AuthorDied,
            CreatedYear = request.Created, PublishedYear = request.Published, WorkForHire = request.WorkForHire,
        }, Always);
    }

    private static Result<Computed> Enforcement(in ComputeRequest request)
    {
        SuspectedGoods? goods = request.Goods switch { "counterfeit" => SuspectedGoods.Counterfeit, "simulating" => SuspectedGoods.Simulating, "gray-market" => SuspectedGoods.GrayMarket, _ => null };
        if (goods is null && request.Goods is not null) return CalculatorErrors.Unknown("goods", request.Goods);
        var told = new BorderFacts
        {
            Goods = goods, PresentedOn = request.Presented, DecidedOn = request.Decided, DetainedOn = request.Detained,
            DetentionNoticeOn = request.DetentionNotice, SeizureNoticeOn = request.SeizureNotice,
        };
        var found = Derive(new() { Kind = RightKind.Trademark, BorderEvents = [told] }, Always);
        return found.Refused ? found : new Computed([.. found.Value.Deadlines.Select(row => row with { Cycle = null })], None);
    }

    private static Result<Computed> Fees(in ComputeRequest request)
    {
        RightKind? kind = request.Kind switch { "trademark" => RightKind.Trademark, "copyright" => RightKind.Copyright, "trade-name" => RightKind.TradeName, _ => null };
        if (kind is null) return request.Kind is null ? CalculatorErrors.Needed("kind") : CalculatorErrors.Unknown("kind", request.Kind);
        TransactionKind? transaction = request.Transaction switch
        {
            "new" => TransactionKind.New, "renewal" => TransactionKind.Renewal, "owner-change" => TransactionKind.OwnerChange, "name-change" => TransactionKind.NameChange,
            "contact-change" => TransactionKind.ContactChange, "extension" => TransactionKind.Extension, _ => null,
        };
        if (transaction is null) return request.Transaction is null ? CalculatorErrors.Needed("transaction") : CalculatorErrors.Unknown("transaction", request.Transaction);
        if (request.On is not { } on) return CalculatorErrors.Needed("on");
        var (classes, marks) = (request.Classes ?? 1, request.Marks ?? 1);
        if (classes is < 1 or > 45) return CalculatorErrors.OutOfRange("classes");
        if (marks is < 1 or > 100_000) return CalculatorErrors.OutOfRange("marks");
        var quote = FeeSchedule.Published.Quote(kind.Value, transaction.Value, classes, marks, on);
        return quote.Refused ? Result<Computed>.Refuse(quote.Errors) : new Computed([], None, quote.Value);
    }

    private static Result<Computed> Derive(MatterFacts facts, DateOnly through, OfficeCalendar? calendar = null)
    {
        if (!Dates(facts).All(day => day is null or { Year: >= FirstYear and <= LastYear })) return CalculatorErrors.OutOfRange("date");
        var findings = DeadlineCalendar.For(facts, Readings.Default, calendar ?? OfficeCalendar.WithoutClosures, through);
        return new Computed(DeadlineCalendar.Deadlines(findings), CalculatorNotes.Of(facts, findings));
    }

    private static DateOnly?[] Dates(MatterFacts facts)
    {
        var border = facts.BorderEvents.Count > 0 ? facts.BorderEvents[0] : null;
        return
        [
            facts.RegisteredOn, facts.InternationalRegisteredOn, facts.RenewedOn, facts.Recordation?.ApprovedOn, facts.OwnershipEndsOn, facts.AuthorDiedOn, facts.PendingRecordedOn,
            facts.FirstUseOn, border?.PresentedOn, border?.DecidedOn, border?.DetainedOn, border?.DetentionNoticeOn, border?.SeizureNoticeOn,
        ];
    }
}
