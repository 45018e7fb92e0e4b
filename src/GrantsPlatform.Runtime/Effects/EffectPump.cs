using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Effects under way, at most one a lane. Commands, messages and documents have bounds of their own, so that slow mails take no place
/// from commands. Not for use by two threads at a time.
/// </summary>
internal sealed class EffectPump(IEffectStore store, EffectCarrier carrier, RuntimeOptions options)
{
    private const int WidestWindow = 8192;
    private const int MillisecondsBetweenWideWindows = 250;
    private readonly Dictionary<string, (Task Work, Load Load)> _underWay = [];
    private long _wideAgainAt;

    public bool IsBusy => _underWay.Count > 0;

    /// <summary>Completes when one of those under way ends; it does not throw.</summary>
    public Task AnyEnds() => IsBusy ? Task.WhenAny(_underWay.Values.Select(one => one.Work)) : Task.CompletedTask;

    /// <summary>Starts whatever is due and has room. Throws what an effect that ended could not deal with: the store is down.</summary>
    public async Task<bool> StartDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        Collect();
        if (IsOneByOne && IsBusy) return false;
        var room = Room();
        if (room.Values.Sum() == 0) return false;
        var window = options.CommandsAtOnce + options.MessagesAtOnce + options.DocumentsAtOnce + _underWay.Count;
        while (true)
        {
            var due = await store.ReadDueEffectsAsync(now, window, cancellation).ConfigureAwait(false);
            Telemetry.OldestDue.Record(due is [var oldest, ..] ? (now - oldest.NotBefore).TotalSeconds : 0);
            if (Start(due, now, cancellation)) return true;
            // The window may hold nothing but messages and documents that wait for room, with commands behind them. Looked for now and then, for it reads a lot.
            if (due.Count < window || room[Load.Command] == 0 || Environment.TickCount64 < _wideAgainAt) return false;
            window = WidestWindow;
            _wideAgainAt = Environment.TickCount64 + MillisecondsBetweenWideWindows;
        }
    }

    /// <summary>Waits for everything under way, whatever becomes of it.</summary>
    public async Task EndAsync()
    {
        await Task.WhenAll(_underWay.Values.Select(one => one.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _underWay.Clear();
    }

    private bool Start(IReadOnlyList<StoredEffect> due, DateTimeOffset now, CancellationToken cancellation)
    {
        var room = Room();
        var started = false;
        foreach (var effect in due)
        {
            var load = LoadOf(effect.Kind);
            if (room[load] == 0 || _underWay.ContainsKey(effect.Lane)) continue;
            _underWay.Add(effect.Lane, (Task.Run(() => carrier.CarryOutAsync(effect, now, cancellation), CancellationToken.None), load));
            room[load]--;
            started = true;
            if (IsOneByOne) return true;
        }
        return started;
    }

    /// <summary>Mails leave something in the store too: in a run that is to be repeatable, nothing goes beside anything.</summary>
    private bool IsOneByOne => options is { CommandsAtOnce: 1, MessagesAtOnce: 1 };

    private Dictionary<Load, int> Room()
    {
        var room = new Dictionary<Load, int> { [Load.Command] = options.CommandsAtOnce, [Load.Message] = options.MessagesAtOnce, [Load.Document] = options.DocumentsAtOnce };
        foreach (var one in _underWay.Values) room[one.Load]--;
        return room;
    }

    private static Load LoadOf(EffectKind kind) => kind switch
    {
        EffectKind.Tell => Load.Message,
        EffectKind.Make => Load.Document,
        _ => Load.Command,
    };

    private enum Load
    {
        Command,
        Message,
        Document,
    }

    private void Collect()
    {
        List<Exception>? failures = null;
        foreach (var (lane, one) in _underWay.Where(pair => pair.Value.Work.IsCompleted).ToList())
        {
            _underWay.Remove(lane);
            if (one.Work.Exception is { } failure) (failures ??= []).Add(failure.InnerException ?? failure);
        }
        if (failures is not null) throw failures is [var only] ? new RunInterruptedException(only) : new RunInterruptedException(new AggregateException(failures));
    }
}

/// <summary>Effects could not even be postponed. They stay due, and nothing is lost.</summary>
public sealed class RunInterruptedException(Exception cause) : Exception(cause.Message, cause);
