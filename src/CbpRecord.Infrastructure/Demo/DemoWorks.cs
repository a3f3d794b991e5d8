using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Recordations;
using static CbpRecord.Infrastructure.Demo.DemoCases;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>Copyrights and trade names of the demo.</summary>
internal static class DemoWorks
{
    public static IReadOnlyList<DemoCase> Stories { get; } =
    [
        // A registered work, with the injury that copies do.
        Told(7, async (desk, id) =>
        {
            await desk.Do(new OpenRecordation(id, Cast.Right(7)));
            await desk.Save(id, [.. DemoAnswers.Parties(Cast.Harbor), DemoAnswers.Made(Cast.Harbor), new InjuryInput { Injury = "Copies of the pattern on bed linen were offered at two thirds of the price in autumn." }, new LicenseesInput()]);
            await desk.Picture(id, 7, "The pattern");
        }),
        // Its registration is still pending at the Copyright Office.
        Told(8, async (desk, id) =>
        {
            await desk.Do(new OpenRecordation(id, Cast.Right(8)));
            await desk.Save(id, [.. DemoAnswers.Parties(Cast.Bright)]);
        }),
        // A recording, recorded at CBP for twenty years.
        Told(22, async (desk, id) =>
        {
            await desk.Do(new AddCopyright(Cast.Right(22), Cast.Harbor, new()
            {
                Title = "Harbor Lullaby", TitleForeign = "港湾摇篮曲", Number = "SR 999-022", RegisteredOn = new(2019, 3, 5), CreatedYear = 2018, PublishedYear = 2018, WorkForHire = true, SoundRecording = true,
                Authors = [new() { Name = DemoRights.Harbor.Name }], Owners = [DemoRights.Harbor],
            }));
            await desk.Do(new TakeOverRecordation(id, Cast.Right(22), "COP 19-90022", new(2019, 8, 20), null, "From the earlier agent"));
        }),
        // Another recording, whose performers are being asked for.
        Told(23, async (desk, id) =>
        {
            await desk.Do(new AddCopyright(Cast.Right(23), Cast.Harbor, new()
            {
                Title = "Songs from the Old Pier", TitleForeign = "老码头之歌", Number = "SR 999-023", RegisteredOn = new(2024, 2, 29), CreatedYear = 2023, PublishedYear = 2023, WorkForHire = true, SoundRecording = true,
                Authors = [new() { Name = DemoRights.Harbor.Name }], Owners = [DemoRights.Harbor],
            }));
            await desk.Do(new OpenRecordation(id, Cast.Right(23)));
            await desk.Save(id, new PerformersInput { Performers = "The Old Pier Choir" });
        }),
        // A trade name with the owner's statement; the two independent ones are still to come.
        Told(9, async (desk, id) =>
        {
            await desk.Do(new OpenRecordation(id, Cast.Right(9)));
            await desk.Save(id, [.. DemoAnswers.Parties(Cast.Bright), new StatementsInput { Rows = [new() { By = Cast.Guo.Name, Relation = StatementBy.Owner, Text = "MINGBO has been used by the company since 1 February 2026." }] }]);
        }),
        // A trade name that is recorded as long as it is used.
        Told(24, async (desk, id) =>
        {
            await desk.Do(new AddTradeName(Cast.Right(24), Cast.Harbor, new()
            {
                Name = "OLD PIER LINEN", NameForeign = "老码头布艺", FirstUseOn = new(2014, 5, 1), Merchandise = "Bed linen and table linen", Owners = [DemoRights.Harbor],
            }));
            await desk.Do(new TakeOverRecordation(id, Cast.Right(24), "TNM 16-90024", new(2016, 6, 30), null, "From the earlier agent"));
        }),
    ];
}
