using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CbpRecord.Testing;

/// <summary>Listens to what the databases of this process are asked, and on SQLite asks back how each command would be gone about.</summary>
public sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<string> heard = [], steps = [];
    private readonly IDisposable listening;
    private bool counting, explaining;

    public Commands() => listening = DiagnosticListener.AllListeners.Subscribe(this);

    /// <summary>The steps of the plans since <see cref="Begin"/>, where they were asked for.</summary>
    public IReadOnlyList<string> Steps => steps;

    public void Begin(bool explain = false)
    {
        (counting, explaining) = (true, explain);
        heard.Clear();
        steps.Clear();
    }

    /// <summary>The commands since <see cref="Begin"/>, the settings of a connection not counted.</summary>
    public IReadOnlyList<string> End()
    {
        counting = false;
        return [.. heard];
    }

    public void OnNext(DiagnosticListener value) { if (value.Name == DbLoggerCategory.Name) value.Subscribe(this); }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!counting || value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData told || told.Command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal)) return;
        heard.Add(told.Command.CommandText);
        if (explaining) Explain(told.Command);
    }

    private void Explain(DbCommand command)
    {
        using var asked = command.Connection!.CreateCommand();
#pragma warning disable CA2100 // The very command that is about to run.
        asked.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        asked.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var same = asked.CreateParameter();
            (same.ParameterName, same.Value) = (parameter.ParameterName, parameter.Value);
            asked.Parameters.Add(same);
        }
        using var plan = asked.ExecuteReader();
        while (plan.Read()) steps.Add(plan.GetString(3));
    }

    public void OnCompleted() { }
    public void OnError(Exception error) { }
    public void Dispose() => listening.Dispose();
}
