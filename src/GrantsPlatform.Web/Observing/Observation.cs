using System.Diagnostics;
using System.Reflection;
using GrantsPlatform.Runtime.Measures;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GrantsPlatform.Web.Observing;

/// <summary>Traces, metrics and logs for whoever watches the platform, by the protocol of OpenTelemetry; the same on every host.</summary>
public static class Observation
{
    /// <summary>Where they go, by the standard's own variable. Without it nothing is collected, and the platform speaks to nobody.</summary>
    public const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly object Asked = new();

    private const string ServiceName = "grants-platform";

    public static IServiceCollection AddObservation(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(CollectorVariable))) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString()))
            .WithTracing(traces => Observe(traces))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .WithLogging()
            .UseOtlpExporter();
        return services;
    }

    internal static TracerProviderBuilder Observe(TracerProviderBuilder traces) =>
        traces.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation(pages => pages.EnrichWithHttpResponse = NameWhatWasAsked).AddProcessor(new OnlyWords());

    /// <summary>Behind the routing: the page that was asked for stays the one that is told of, also where another says what went wrong with it.</summary>
    internal static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items.TryAdd(Asked, context.GetEndpoint());
        return next(context);
    });

    private static void NameWhatWasAsked(Activity trace, HttpResponse response)
    {
        if (response.HttpContext.Items[Asked] is RouteEndpoint asked) trace.SetTag(OnlyWords.Route, asked.RoutePattern.RawText);
    }
}
