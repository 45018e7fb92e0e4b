using System.Diagnostics;
using GrantsPlatform.Runtime.Measures;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>One command, from its arrival to its outcome: a trace and a line of the histogram.</summary>
internal readonly struct CommandMeasure(string command, string kind) : IDisposable
{
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Activity? _trace = Telemetry.Traces.StartActivity(command)?.SetTag("grants.kind", kind);

    public CommandOutcome Ended(CommandOutcome outcome)
    {
        var (word, refusal) = outcome switch
        {
            CommandOutcome.Refused refused => ("refused", refused.Refusal.Code),
            CommandOutcome.Accepted { Repeated: true } => ("repeated", null),
            _ => ("accepted", null),
        };
        Record(word, refusal);
        return outcome;
    }

    public void Failed()
    {
        Record("failed", null);
        _trace?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose() => _trace?.Dispose();

    private void Record(string outcome, string? refusal)
    {
        var tags = new TagList { { "command", command }, { "outcome", outcome } };
        if (refusal is not null) tags.Add("refusal", refusal);
        Telemetry.Commands.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, tags);
        _trace?.SetTag("grants.outcome", outcome).SetTag("grants.refusal", refusal);
    }
}
