using System.Globalization;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Serving;

/// <summary>
/// The platform's clock in a demonstration: it stands where a simulation put it and, once released, goes on with real time. It can be
/// put forward, never back. How far it is from the machine's clock is kept in a file, so that a restart goes on from there.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly string _file;
    private TimeSpan? _ahead;

    /// <param name="past">Its time until it is released.</param>
    public DemoClock(SimulatedClock past, string file)
    {
        (Past, _file) = (past, file);
        if (File.Exists(file)) _ahead = TimeSpan.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
    }

    public SimulatedClock Past { get; }

    public bool IsReleased
    {
        get
        {
            lock (_lock) return _ahead is not null;
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _ahead is { } ahead ? System.GetUtcNow() + ahead : Past.GetUtcNow();
    }

    /// <summary>From here on time passes.</summary>
    public void Release() => PutForward(Past.GetUtcNow());

    /// <summary>An instant that has passed already changes nothing.</summary>
    public void PutForward(DateTimeOffset instant)
    {
        lock (_lock)
        {
            var ahead = instant - System.GetUtcNow();
            if (_ahead >= ahead) return;
            _ahead = ahead;
            File.WriteAllText(_file, ahead.ToString("c", CultureInfo.InvariantCulture));
        }
    }
}
