using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Rights of every kind come, their own dates are corrected, facts are told and taken back, and they go to another client or person.</summary>
internal static class RightSteps
{
    private const int Most = 14;
    private static readonly OwnerValues[] Owners = [new() { Name = Given.Owner, Country = "CN" }];
    private static readonly string?[] Licensees = ["Invented Works Co.", "Invented Mills Co.", null];

    public static async Task<string> Add(Walk walk)
    {
        if ((await walk.Rights()).Count >= Most) return await Correct(walk);
        return walk.Random.Next(8) switch
        {
            0 => await walk.Send(walk.Somebody(), new AddTradeName(RightId.New(), walk.Client(), new() { Name = "Brightwave Trading", FirstUseOn = walk.Chance(80) ? walk.Past(3) : null, Owners = Owners })),
            1 or 2 => await walk.Send(walk.Somebody(), new AddCopyright(RightId.New(), walk.Client(), Work(walk))),
            3 => await walk.Send(walk.Somebody(), new AddPatent(RightId.New(), walk.Client(), new() { Title = "Lamp", Number = $"D9{walk.Random.Next(10_000, 99_999)}", Design = true, Owners = Owners })),
            _ => await walk.Send(walk.Somebody(), new AddTrademark(RightId.New(), walk.Client(), Mark(walk))),
        };
    }

    public static async Task<string> Correct(Walk walk)
    {
        var reason = walk.Chance(80) ? "The certificate says so." : null;
        return await walk.Right() switch
        {
            Trademark mark => await walk.Send(walk.Somebody(), new UpdateTrademark(mark.Id, mark.Version, Corrected(walk, TrademarkValues.Of(mark)), reason)),
            Copyright work => await walk.Send(walk.Somebody(), new UpdateCopyright(work.Id, work.Version, Corrected(walk, CopyrightValues.Of(work)), reason)),
            TradeName name => await walk.Send(walk.Somebody(), new UpdateTradeName(name.Id, name.Version, TradeNameValues.Of(name) with { FirstUseOn = walk.Chance(85) ? walk.Past(3) : null }, reason)),
            _ => "nothing to correct",
        };
    }

    public static async Task<string> Tell(Walk walk)
    {
        if (await walk.Right() is not { } right) return "no right";
        var kind = walk.Chance(95) ? walk.One(FactBook.For(right)) : walk.One(Enum.GetValues<RightEventKind>());
        if (kind == RightEventKind.Cancelled && walk.Chance(70)) kind = walk.One(FactBook.For(right));      // little happens to what is cancelled
        var on = FactBook.MayLieAhead(kind) ? walk.Near(1500) : walk.Chance(90) ? walk.Past(walk.One([1, 1, 11])) : walk.Near(30);
        DateOnly? until = kind == RightEventKind.InternationalRenewed || FactBook.HasUntil(kind) && walk.Chance(40) ? on.AddMonths(walk.One([1, 3, 60, 120])) : null;
        return await walk.Send(walk.Somebody(), new TellFact(right.Id, right.Version, kind, on, until, walk.One(Licensees)));
    }

    public static async Task<string> Untell(Walk walk)
    {
        var rights = (await walk.Rights()).Where(r => r.Events.Count > 0).ToList();
        if (walk.OneOrNone(rights) is not { } right) return "no fact";
        var told = walk.One(right.Events);
        return await walk.Send(walk.Somebody(), new UntellFact(right.Id, right.Version, told.Kind, told.On, walk.Chance(90) ? "It was another right's." : null, told.Note));
    }

    public static async Task<string> Assign(Walk walk) => await walk.Right() is not { } right ? "no right" : walk.Chance(50)
        ? await walk.Send(walk.Somebody(), new AssignRights([right.Id], walk.Client()))
        : await walk.Send(walk.Somebody(), new AssignResponsibility([right.Id], walk.One<PersonId?>([Cast.Lin.Id, Cast.Zhou.Id, null])));

    private static TrademarkValues Mark(Walk walk)
    {
        var (basis, registered) = (walk.One(Enum.GetValues<FilingBasis>()), walk.Past(walk.One([3, 9, 9, 11, 45])));
        return new()
        {
            Mark = "BRIGHTWAVE", Number = $"9{walk.Random.Next(100_000, 999_999)}", Basis = basis, Register = walk.Chance(90) ? Register.Principal : Register.Supplemental,
            RegisteredOn = walk.Chance(95) ? registered : null, RenewedOn = walk.Chance(25) ? registered.AddYears(walk.One([10, 20])).AddDays(walk.Random.Next(-300, 180)) : null,
            InternationalRegisteredOn = basis == FilingBasis.Madrid ? registered.AddDays(-walk.Random.Next(100, 900)) : null, Classes = [new() { Number = "9", Goods = "Loudspeakers" }, new() { Number = "25", Goods = "Scarves" }], Owners = Owners,
        };
    }

    private static TrademarkValues Corrected(Walk walk, TrademarkValues values) => walk.Random.Next(6) switch
    {
        0 => values with { RenewedOn = walk.Chance(70) ? walk.Past(11) : null },
        1 => values with { Basis = walk.One(Enum.GetValues<FilingBasis>()), InternationalRegisteredOn = values.InternationalRegisteredOn ?? values.RegisteredOn?.AddYears(-1) },
        2 => values with { Register = walk.One(Enum.GetValues<Register>()) },
        3 => values with { InternationalRegisteredOn = walk.Past(11), InternationalRenewedOn = walk.Chance(30) ? walk.Past(5) : null },
        4 => values with { RegisteredOn = values.RegisteredOn?.AddDays(walk.Random.Next(-7, 8)) },
        _ => values with { RegisteredOn = walk.Past(walk.One([11, 11, 45])) },
    };

    private static CopyrightValues Work(Walk walk)
    {
        var pending = walk.Chance(30);
        return new()
        {
            Title = "Lantern Song", Pending = pending, Number = pending ? "1-9990000001" : $"VA 2-{walk.Random.Next(100, 999)}-{walk.Random.Next(100, 999)}", RegisteredOn = pending ? null : walk.Past(30),
            CreatedYear = walk.Random.Next(1960, walk.App.Today.Year), WorkForHire = walk.Chance(50), Authors = [new() { Name = "Wen Su" }], Owners = Owners,
        };
    }

    private static CopyrightValues Corrected(Walk walk, CopyrightValues values) => walk.Random.Next(5) switch
    {
        0 => values with { WorkForHire = !values.WorkForHire },
        1 => values with { PublishedYear = walk.Chance(80) ? walk.Random.Next(1900, walk.App.Today.Year) : null },
        2 => values with { Authors = [.. values.Authors.Select(a => a with { DiedOn = walk.Chance(70) ? walk.Past(60) : null })] },
        3 => values with { Pending = false, Number = $"VA 2-{walk.Random.Next(100, 999)}-{walk.Random.Next(100, 999)}", RegisteredOn = walk.Past(30) },
        _ => values with { CreatedYear = walk.Chance(80) ? walk.Random.Next(1900, walk.App.Today.Year) : null },
    };
}
