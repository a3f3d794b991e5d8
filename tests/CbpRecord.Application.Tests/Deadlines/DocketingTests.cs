using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

[OnBothDatabases]
public sealed class DocketingTests(Provider provider)
{
    private static readonly Provenance Typed = new("form", null, new DateOnly(2026, 11, 23));

    [Test]
    public async Task A_registration_brings_its_deadlines_and_a_corrected_date_moves_them()
    {
        await using var app = await TestApp.Start(provider);
        var id = RightId.New();
        await Save(app, db =>
        {
            db.Rights.Add(Trademark.Add(id, Mark(new DateOnly(2016, 11, 22)), Typed));
            return Task.FromResult(db.Rights.Local.Single());
        });
        Assert.That(await Due(app, id, DeadlineKind.Section8And9, 1), Is.EqualTo(new DateOnly(2026, 11, 22)));

        await Save(app, async db =>
        {
            var mark = (Trademark)await db.Rights.SingleAsync(r => r.Id == id);
            mark.Take(Mark(new DateOnly(2016, 11, 29)), Typed);
            return mark;
        });
        Assert.That(await Due(app, id, DeadlineKind.Section8And9, 1), Is.EqualTo(new DateOnly(2026, 11, 29)));
    }

    [Test]
    public async Task What_was_done_stays_done_when_its_date_moves()
    {
        await using var app = await TestApp.Start(provider);
        var id = RightId.New();
        await Save(app, db =>
        {
            db.Rights.Add(Trademark.Add(id, Mark(new DateOnly(2020, 9, 1)), Typed));
            return Task.FromResult(db.Rights.Local.Single());
        });
        await app.Look(async db =>
        {
            var sixth = await db.Obligations.SingleAsync(o => o.RightId == id && o.Kind == DeadlineKind.Section8);
            sixth.Complete(new DateOnly(2026, 3, 1), null, "filed by the client", PersonId.New(), DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        await Save(app, async db =>
        {
            var mark = (Trademark)await db.Rights.SingleAsync(r => r.Id == id);
            mark.Take(Mark(new DateOnly(2020, 9, 8)), Typed);
            return mark;
        });
        var state = await app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == DeadlineKind.Section8).Select(o => new { o.State, o.DueOn }).SingleAsync());
        Assert.That((state.State, state.DueOn), Is.EqualTo((ObligationState.Completed, new DateOnly(2026, 9, 8))));
    }

    private static TrademarkRecord Mark(DateOnly registered) => new()
    {
        Mark = "BRIGHTWAVE", Number = "9000001", NumberPrinted = "9,000,001", Register = Register.Principal, Basis = FilingBasis.Use,
        RegisteredOn = registered, ExpiresOn = registered.AddYears(10), Classes = [new("009", "Loudspeakers")],
    };

    private static Task<DateOnly> Due(TestApp app, RightId id, DeadlineKind kind, int cycle) =>
        app.Look(db => db.Obligations.Where(o => o.RightId == id && o.Kind == kind && o.Cycle == cycle).Select(o => o.DueOn).SingleAsync());

    private static async Task Save(TestApp app, Func<CbpRecordDb, Task<Right>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        await scope.ServiceProvider.GetRequiredService<Docketing>().Rederive(await change(db), default);
        await db.SaveChangesAsync();
    }
}
