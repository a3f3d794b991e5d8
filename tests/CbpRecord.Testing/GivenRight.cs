using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Testing;

/// <summary>Rights put straight into the books, with their deadlines derived, for tests that are about what comes after.</summary>
public static class GivenRight
{
    public static Provenance FromTheUspto { get; } = new("tsdr.xml", new string('a', 64), new DateOnly(2026, 11, 23));
    public static Provenance Typed { get; } = new("form", null, new DateOnly(2026, 11, 23));

    public static TrademarkRecord Record(string mark, string number, DateOnly registered) => new()
    {
        Mark = mark, Number = number, NumberPrinted = number, Register = Register.Principal, Basis = FilingBasis.Use,
        RegisteredOn = registered, ExpiresOn = RegistrationTerm.EndsOn(registered, null), Classes = [new("009", "Loudspeakers")],
    };

    /// <param name="actor">Who typed it; null for the system, as an import does.</param>
    public static async Task<RightId> Mark(this TestApp app, TrademarkRecord record, ClientId? client = null, PersonId? responsible = null, Actor? actor = null)
    {
        var id = RightId.New();
        await app.Change(actor, async (db, docketing) =>
        {
            var mark = Trademark.Add(id, record, actor is null ? FromTheUspto : Typed);
            mark.AssignTo(client);
            mark.Entrust(new(responsible, null, null));
            db.Rights.Add(mark);
            await docketing.Rederive(mark, default);
        });
        return id;
    }

    public static Task<RightId> Mark(this TestApp app, string mark, string number, DateOnly registered, ClientId? client = null, PersonId? responsible = null) =>
        app.Mark(Record(mark, number, registered), client, responsible);

    /// <summary>A recordation of the right that somebody else obtained earlier, taken over.</summary>
    public static Task<CaseId> Recorded(this TestApp app, RightId right, string number, DateOnly on, Actor? actor = null)
    {
        var id = CaseId.New();
        return app.Change(actor, async (db, docketing) =>
        {
            var of = (await db.Rights.FindAsync(right))!;
            var recordation = Recordation.Open(id, await db.NextReference("R", default), of, on).Value;
            recordation.TakeOver(number, on, null, app.Today, new Hand(default, "test", app.Clock.GetUtcNow().UtcDateTime));
            db.Recordations.Add(recordation);
            await docketing.Rederive(of, default);
        }).ContinueWith(_ => id, TaskScheduler.Default);
    }

    public static async Task Change(this TestApp app, Actor? actor, Func<CbpRecordDb, Docketing, Task> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(actor ?? Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        await change(db, scope.ServiceProvider.GetRequiredService<Docketing>());
        await db.SaveChangesAsync();
    }
}
