using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace GrantsPlatform.Testing;

/// <summary>What the platform measures in the course of one test, and not in those beside it.</summary>
public sealed class Measured : IDisposable
{
    private static readonly AsyncLocal<Measured?> Current = new();

    private readonly MeterListener _listener = new();

    public Measured(string meter)
    {
        Current.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == meter) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>(Keep);
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => Keep(instrument, value, tags, state));
        _listener.Start();
    }

    public ConcurrentQueue<Measurement> All { get; } = [];

    /// <summary>The lines of one instrument, each as its tags: "command=claim-key outcome=accepted".</summary>
    public IReadOnlyList<string> Of(string instrument) => [.. All.Where(one => one.Instrument == instrument).Select(one => string.Join(' ', one.Tags))];

    public void Dispose()
    {
        Current.Value = null;
        _listener.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (Current.Value == this) All.Enqueue(new Measurement(instrument.Name, value, [.. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
    }
}

public sealed record Measurement(string Instrument, double Value, IReadOnlyList<string> Tags);
