using CbpRecord.Application.Audit;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Pipeline;

/// <summary>
/// Innermost. Of two acts at the same moment the later is done again upon what the earlier left: so it is done after all, or refused with
/// the reason that holds now (the case is open already). A form that carries a version is answered <c>changed-meanwhile</c> by its save.
/// </summary>
internal sealed class ClashBehavior<TRequest, TResponse>(ICbpRecordDb db, ActContext act, SecondTries tries)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var turn = tries.Begin();
        for (var attempt = 1; ; attempt++)
            try
            {
                return await next();
            }
            catch (DbUpdateException clash) when (IsOuter && (clash is DbUpdateConcurrencyException || clash.Entries.Count > 0 && db.IsTaken(clash)))
            {
                db.Forget();
                // What was saved in part already cannot be done anew from its beginning.
                if (act.IsWritten || attempt == SecondTries.Most) return TResponse.Refuse([Error.Changed(clash.Entries is [var entry, ..] ? entry.Metadata.ClrType.Name : nameof(Domain.Rights.Right))]);
                await turn.Wait(cancellationToken);
            }
    }

    /// <summary>A request sent from inside another shares its changes: only the outer one can be done again.</summary>
    private bool IsOuter => act.IsOpen && act.Type == typeof(TRequest).Name;
}

/// <summary>Second tries are made one after the other, so that they meet only what comes in new, and another instance's.</summary>
internal sealed class SecondTries : IDisposable
{
    public const int Most = 16;
    private readonly SemaphoreSlim gate = new(1);

    public Turn Begin() => new(gate);
    public void Dispose() => gate.Dispose();

    internal sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private bool held;

        public async Task Wait(CancellationToken cancellation)
        {
            if (held) return;
            await gate.WaitAsync(cancellation);
            held = true;
        }

        public void Dispose()
        {
            if (held) gate.Release();
        }
    }
}
