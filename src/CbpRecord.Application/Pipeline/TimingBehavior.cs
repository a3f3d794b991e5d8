using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CbpRecord.Application.Pipeline;

/// <summary>A span and a duration per request type; no values, so nothing private leaves.</summary>
internal sealed class TimingBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var span = Telemetry.Source.StartActivity(typeof(TRequest).Name);
        var started = Stopwatch.GetTimestamp();
        var answer = await next();
        Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            new KeyValuePair<string, object?>("request", typeof(TRequest).Name), new("refused", answer.Refused));
        span?.SetTag("refused", answer.Refused);
        return answer;
    }
}

/// <summary>The names under which traces and metrics leave the process.</summary>
public static class Telemetry
{
    public const string Name = "CbpRecord";
    internal static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("cbprecord.request.duration", "ms");
}
