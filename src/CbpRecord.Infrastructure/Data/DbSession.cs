using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;

namespace CbpRecord.Infrastructure.Data;

/// <summary>For whom and in which act a context works.</summary>
public sealed class DbSession(CurrentActor current, ActContext act, Today today, Rehearsal rehearsal)
{
    private Scope? scope;

    public ActContext Act { get; } = act;
    public Today Today { get; } = today;
    public Rehearsal Rehearsal { get; } = rehearsal;
    public Actor Actor => current.Actor;
    public string? Address => current.Address;

    /// <summary>Fixed when the first context of the request is made.</summary>
    public Scope Scope => scope ??= Scope.Of(current.Actor);

    /// <summary>For tools and tests that stand outside a request.</summary>
    public static DbSession ForSystem(TimeProvider clock)
    {
        var current = new CurrentActor();
        current.Is(Actor.System);
        var today = Today.At(clock);
        return new(current, new ActContext(), today, new Rehearsal(today));
    }
}
