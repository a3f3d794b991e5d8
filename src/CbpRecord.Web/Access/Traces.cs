using CbpRecord.Application.Pipeline;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CbpRecord.Web.Access;

/// <summary>
/// Traces and durations, sent by OTLP to the collector that <c>Telemetry:Otlp</c> names (an http address); without one nothing leaves. A span says
/// which page or request, how long and how it ended: no value of a request, no name of a client, and of an address its query only masked.
/// </summary>
internal static class Traces
{
    public static void AddTraces(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Telemetry:Otlp"] is not { Length: > 0 } collector) return;
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("cbprecord"))
            .WithTracing(traces => traces.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => To(otlp, collector, "traces")))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => To(otlp, collector, "metrics")));
    }

    private static void To(OtlpExporterOptions otlp, string collector, string signal) =>
        (otlp.Endpoint, otlp.Protocol) = (new Uri($"{collector.TrimEnd('/')}/v1/{signal}"), OtlpExportProtocol.HttpProtobuf);
}
