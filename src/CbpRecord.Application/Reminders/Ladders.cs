using CbpRecord.Application.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>When a client is reminded of one kind of deadline.</summary>
/// <param name="Firm">The kind's own days; empty for a border clock, which has three fixed steps.</param>
/// <param name="Own">The client's days, or null where it follows the firm's.</param>
public sealed record LadderRow(string Code, IReadOnlyList<int> Firm, IReadOnlyList<int>? Own);

public sealed record ClientLadders(ClientId Client, ClientNames Names, IReadOnlyList<LadderRow> Rows);

/// <summary>The ladders of a client, kind by kind.</summary>
[Requires(Permission.ManageReminders)]
public sealed record ShowLadders(ClientId Client) : IQuery<ClientLadders>;

internal sealed class ShowLaddersHandler(ICbpRecordDb db) : IRequestHandler<ShowLadders, Result<ClientLadders>>
{
    public async Task<Result<ClientLadders>> Handle(ShowLadders request, CancellationToken cancellationToken)
    {
        if (await ClientNames.Of(db, request.Client, cancellationToken) is not { } names) return Error.NotFound(request.Client);
        var own = await db.Set<ClientLadder>().AsNoTracking().Where(l => l.ClientId == request.Client).ToDictionaryAsync(l => l.Kind, l => l.Days, cancellationToken);
        return new ClientLadders(request.Client, names, [.. KindBook.All.Select(k => new LadderRow(k.Code, k.Ladder, own.GetValueOrDefault(k.Kind)))]);
    }
}

/// <summary>Gives a client days of its own for a kind of deadline; empty goes back to the firm's. What was told stays told.</summary>
/// <param name="Days">As people type them: "-90, -30, -7, +60".</param>
[Requires(Permission.ManageReminders)]
public sealed record SetLadder(ClientId Client, string Kind, string? Days) : ICommand
{
    string? IActed.Subject => Client.ToString();

    internal sealed class Validator : AbstractValidator<SetLadder>
    {
        public Validator() => RuleFor(r => r.Days).Reads(Ladder.Parse);
    }
}

internal sealed class SetLadderHandler(ICbpRecordDb db) : IRequestHandler<SetLadder, Result>
{
    public async Task<Result> Handle(SetLadder request, CancellationToken cancellationToken)
    {
        if (!await db.Clients.AnyAsync(c => c.Id == request.Client, cancellationToken)) return Error.NotFound(request.Client);
        if (KindBook.Parse(request.Kind) is not { } kind) return LadderErrors.NoSuchKind(request.Kind);
        var kept = await db.Set<ClientLadder>().SingleOrDefaultAsync(l => l.ClientId == request.Client && l.Kind == kind, cancellationToken);
        if (string.IsNullOrWhiteSpace(request.Days))
        {
            if (kept is not null) db.Set<ClientLadder>().Remove(kept);
        }
        else if (kept is not null) kept.Climb(Ladder.Parse(request.Days).Value);
        else db.Set<ClientLadder>().Add(new ClientLadder(request.Client, kind, Ladder.Parse(request.Days).Value));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
