using System.Diagnostics;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>One attempt at an effect.</summary>
internal readonly struct EffectMeasure : IDisposable
{
    private readonly StoredEffect _effect;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly Activity? _trace;

    public EffectMeasure(StoredEffect effect, DateTimeOffset now)
    {
        _effect = effect;
        _trace = Telemetry.Traces.StartActivity(Wire.NameOf(effect.Kind));
        Telemetry.Lateness.Record(Math.Max(0, (now - effect.NotBefore).TotalSeconds), Kind);
    }

    private KeyValuePair<string, object?> Kind => new("kind", Wire.NameOf(_effect.Kind));

    public void Done() => Ended("done");

    public void GivenUp() => Ended("given-up");

    public void PutOff() => Record("put-off");

    public void Dispose() => _trace?.Dispose();

    private void Ended(string outcome)
    {
        Record(outcome);
        Telemetry.Attempts.Record(_effect.Attempts + 1, Kind);
    }

    private void Record(string outcome)
    {
        Telemetry.Effects.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, Kind, new KeyValuePair<string, object?>("outcome", outcome));
        _trace?.SetTag("grants.outcome", outcome);
    }
}
