using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GrantsPlatform.Runtime.Measures;

/// <summary>
/// What can be seen of a platform that runs. Every value of a tag is a word of the code: the name of a command, the code of a refusal, the kind of an effect.
/// No identifier, no address and nothing that somebody typed ever becomes one. Costs next to nothing while nobody listens.
/// </summary>
public static class Telemetry
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "GrantsPlatform";

    internal static ActivitySource Traces { get; } = new(Name);

    private static Meter Meter { get; } = new(Name);

    /// <summary>Seconds, by command, outcome and refusal.</summary>
    internal static Histogram<double> Commands { get; } = Meter.CreateHistogram<double>("grants.command.duration", "s", "Commands until their outcome is durable.");

    /// <summary>Seconds, by kind, work and outcome.</summary>
    internal static Histogram<double> Effects { get; } = Meter.CreateHistogram<double>("grants.effect.duration", "s", "Effects carried out, put off or given to a person.");

    /// <summary>By kind and work, when an effect ends.</summary>
    internal static Histogram<int> Attempts { get; } = Meter.CreateHistogram<int>("grants.effect.attempts", "{attempt}", "How often effects had to be tried.");

    /// <summary>Seconds, when an effect begins: how far the platform is behind.</summary>
    internal static Histogram<double> Lateness { get; } = Meter.CreateHistogram<double>("grants.effect.lateness", "s", "How long effects lay due before they were begun.");

    /// <summary>Seconds: the one that has waited longest, each time that the embedded runner looks; 0 when nothing is due.</summary>
    internal static Gauge<double> OldestDue { get; } = Meter.CreateGauge<double>("grants.effects.oldest.age", "s", "Age of the effect that has lain due longest.");

    /// <summary>Seconds, of a transaction.</summary>
    internal static Histogram<double> CommitTime { get; } = Meter.CreateHistogram<double>("grants.store.commit.duration", "s", "Transactions of the store.");

    /// <summary>By store: how many writes one transaction made durable.</summary>
    internal static Histogram<int> BatchSize { get; } = Meter.CreateHistogram<int>("grants.store.batch.size", "{write}", "Writes made durable by one transaction.");

    /// <summary>All of them, for whoever shows them.</summary>
    internal static IReadOnlyList<Instrument> Instruments => [Commands, Effects, Attempts, Lateness, OldestDue, CommitTime, BatchSize];

    /// <summary>For stores: a transaction took <paramref name="elapsed"/> and made <paramref name="writes"/> durable.</summary>
    public static void Committed(TimeSpan elapsed, int writes)
    {
        CommitTime.Record(elapsed.TotalSeconds);
        BatchSize.Record(writes);
    }
}
