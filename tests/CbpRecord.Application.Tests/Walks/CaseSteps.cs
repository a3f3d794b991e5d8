using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Recordations and later filings: taken over, opened, filled in, filed, asked about, decided, cancelled, their days corrected.</summary>
internal static class CaseSteps
{
    public static async Task<string> TakeOver(Walk walk) => await walk.Right() is not { } right ? "no right"
        : await walk.Send(walk.Somebody(), new TakeOverRecordation(CaseId.New(), right.Id, $"TMK 21-{walk.Random.Next(10_000, 99_999)}", walk.Past(walk.One([2, 11, 21])), walk.Chance(20) ? walk.Near(3000) : null));

    public static async Task<string> Open(Walk walk)
    {
        var recordation = walk.OneOrNone((await Cases(walk)).OfType<Recordation>().Where(r => r.Stage == Stage.Recorded).ToList());
        if (walk.Chance(65) && recordation is not null) return await walk.Send(walk.Somebody(), new OpenRenewal(CaseId.New(), recordation.Id, walk.One(Enum.GetValues<TransactionKind>())));
        return await walk.Right() is { } right ? await walk.Send(walk.Somebody(), new OpenRecordation(CaseId.New(), right.Id)) : "no right";
    }

    /// <summary>The next step of a case, whatever it is.</summary>
    public static async Task<string> Next(Walk walk) => walk.OneOrNone((await Cases(walk)).Where(c => c.Stage is not (Stage.Recorded or Stage.Cancelled)).ToList()) switch
    {
        null => "no case",
        { Stage: Stage.Draft or Stage.Denied } item => await Prepare(walk, item),
        { Stage: Stage.ReadyToFile } item => await walk.Send(walk.Somebody(), new FileRecordation(item.Id, item.Version, walk.Lately(30), "ER-1", "380", "card")),
        { Stage: Stage.InfoRequested } item when walk.Chance(60) => await walk.Send(walk.Somebody(), new AnswerInformationRequest(item.Id, item.Version, walk.Lately(10))),
        var item => walk.Random.Next(9) switch
        {
            0 => await walk.Send(walk.Somebody(), new AcknowledgeFiling(item.Id, item.Version, walk.Lately(20))),
            1 or 2 => await walk.Send(walk.Somebody(), new RecordInformationRequest(item.Id, item.Version, walk.Lately(20), walk.Near(60))),
            3 => await walk.Send(walk.Somebody(), new RecordDenial(item.Id, item.Version, walk.Lately(20), "No specimen.")),
            4 => await walk.Send(walk.Somebody(), new RecordTentativePublication(item.Id, item.Version, walk.Lately(20), walk.Near(60))),
            _ when item is Renewal => await walk.Send(walk.Somebody(), new RecordRenewalApproval(item.Id, item.Version, walk.Lately(20), walk.Chance(90) ? walk.Near(3650) : null)),
            _ => await walk.Send(walk.Somebody(), new RecordApproval(item.Id, item.Version, $"TMK 26-{walk.Random.Next(10_000, 99_999)}", walk.Lately(20))),
        },
    };

    public static async Task<string> Correct(Walk walk) => walk.OneOrNone((await Cases(walk)).Where(c => c.Correctable.Count > 0).ToList()) is not { } item ? "no case"
        : await walk.Send(walk.Somebody(), Corrected(walk, item, walk.One(item.Correctable.ToList())));

    public static async Task<string> Cancel(Walk walk) => walk.OneOrNone(await Cases(walk)) is not { } item ? "no case"
        : await walk.Send(walk.Somebody(), new CancelRecordation(item.Id, item.Version, walk.Lately(30), "The right was sold."));

    private static CorrectCase Corrected(Walk walk, CbpCase item, KeyValuePair<CaseFact, DateOnly> day) =>
        new(item.Id, item.Version, day.Key, walk.Chance(15) ? null : day.Value.AddDays(walk.Random.Next(-60, 61)), walk.Chance(85) ? "CBP's letter." : null);

    private static async Task<string> Prepare(Walk walk, CbpCase item)
    {
        foreach (var section in Answers(item.Right).Where(a => CaseSections.Of(item.Right.Kind, item.Transaction).Contains(a.Section)))
            await walk.Send(Cast.Lin, new SaveSection(item.Id, await walk.App.Version(item.Id), section));
        if (item.Images.Count == 0) await walk.Send(Cast.Lin, new AddImage(item.Id, Given.Picture(), "The mark on packaging"));
        if (item.Exhibits.Count == 0) await walk.Send(Cast.Lin, new AttachExhibit(item.Id, "Certified status copy", Given.Paper()));
        return await walk.Send(Cast.Lin, new ConfirmAnswers(item.Id, await walk.App.Version(item.Id)));
    }

    /// <summary>What a careful person would answer in each section.</summary>
    private static SectionInput[] Answers(Right right) =>
    [
        new ClassesInput { Classes = right is Trademark mark ? [.. mark.Classes.Where(c => c.Active && string.CompareOrdinal(c.Number, "035") < 0).Select(c => c.Number)] : [] }, Given.OwnerOf(right.OwnerName), new ManufactureInput { Rows = [new() { Name = "Brightwave Works", City = "Dongguan", Country = "CN" }] },
        new ContactInput { Name = "Lin Yue", Firm = "Firm LLP", Phone = "+1 202 555 0143", Email = "lin@firm.example" }, new LicenseesInput(), new RelatedCompaniesInput(), new GrayMarketInput(),
        new InjuryInput { Injury = "Copies were seen on the market." }, new PerformersInput { Performers = "Wen Su" }, new ChangesInput { None = true, AuthorAlive = "yes" }, new ReasonsInput { Reasons = "The renewal is not examined yet." },
        new TransferInput { FormerName = "Old Name Ltd." }, new StatementsInput { Rows = [.. Enumerable.Range(0, 3).Select(i => new StatementsInput.Row { By = $"Person {i}", Relation = i == 0 ? StatementBy.Owner : StatementBy.Independent, Text = "Known by that name." })] },
    ];

    private static Task<List<CbpCase>> Cases(Walk walk) => walk.App.Look(db => db.Cases.AsNoTracking().Include(c => c.Right).OrderBy(c => c.Id).ToListAsync());
}
