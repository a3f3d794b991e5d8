using CbpRecord.Application.Enforcement;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Goods at the border: detained, seized, their days corrected, answered, withdrawn.</summary>
internal static class BorderSteps
{
    public static async Task<string> Open(Walk walk)
    {
        if (await walk.Right() is not { } right) return "no right";
        var held = walk.OneOrNone((await Cases(walk)).OfType<Detention>().Where(d => d.RightId == right.Id).ToList());
        return walk.Chance(60) ? await walk.Send(walk.Somebody(), new OpenDetention(BorderCaseId.New(), right.Id, Detained(walk, new())))
            : await walk.Send(walk.Somebody(), new OpenSeizure(BorderCaseId.New(), right.Id, Seized(walk, new()), held?.Id));
    }

    public static async Task<string> Amend(Walk walk)
    {
        var reason = walk.Chance(80) ? "The notice says so." : null;
        return walk.OneOrNone(await Cases(walk)) switch
        {
            Detention d when walk.Chance(30) => await walk.Send(walk.Somebody(), new AnswerNotice(d.Id, d.Version, walk.Lately(20))),
            Detention d => await walk.Send(walk.Somebody(), new AmendDetention(d.Id, d.Version, Detained(walk, d.Told), reason)),
            Seizure s => await walk.Send(walk.Somebody(), new AmendSeizure(s.Id, s.Version, Seized(walk, s.Told), reason)),
            _ => "nothing at the border",
        };
    }

    public static async Task<string> Withdraw(Walk walk) => walk.OneOrNone(await Cases(walk)) is not { } item ? "nothing at the border"
        : await walk.Send(walk.Somebody(), new WithdrawBorderCase(item.Id, item.Version, walk.Chance(90) ? "Another client's goods." : null));

    private static DetentionRecord Detained(Walk walk, DetentionRecord told)
    {
        var presented = walk.Chance(30) && told.PresentedOn is { } stood ? stood : walk.Lately(60);
        return told with
        {
            Suspected = walk.One<SuspectedGoods?>([SuspectedGoods.Counterfeit, SuspectedGoods.GrayMarket, null]), ImportedBy = walk.One(Enum.GetValues<ImportedBy>()), PresentedOn = presented,
            DecidedOn = Maybe(walk, presented), DetainedOn = Maybe(walk, presented), DetentionNoticeOn = Maybe(walk, presented, 12), OwnerToldOn = Maybe(walk, presented, 20),
        };
    }

    private static SeizureRecord Seized(Walk walk, SeizureRecord told)
    {
        var seized = walk.Chance(30) && told.SeizedOn is { } stood ? stood : walk.Lately(90);
        return told with { SeizedOn = seized, SeizureNoticeOn = Maybe(walk, seized, 20), UnderDmca = walk.Chance(30), DataReceivedOn = Maybe(walk, seized, 40), ConsentedOn = Maybe(walk, seized, 40) };
    }

    private static DateOnly? Maybe(Walk walk, DateOnly after, int days = 8) => walk.Chance(60) ? after.AddDays(walk.Random.Next(days)) : null;
    private static Task<List<BorderCase>> Cases(Walk walk) => walk.App.Look(db => db.BorderCases.AsNoTracking().OrderBy(b => b.Id).ToListAsync());
}
