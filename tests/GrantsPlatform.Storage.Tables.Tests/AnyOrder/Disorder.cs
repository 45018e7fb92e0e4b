using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>
/// Holds the calls of all clients and carries them out one by one in an order drawn from a seed: some clients are slow, some die, some answers are lost, some
/// requests arrive twice, the second time late. The clock moves with each call.
/// </summary>
public sealed class Disorder(int seed)
{
    private readonly List<Waiting> _waiting = [];
    private readonly double _trouble = (seed % 3) switch { 0 => 0.3, 1 => 1, _ => 4 };

    public Random Random { get; } = new(seed);
    public MovingClock Clock { get; } = new();

    /// <summary>Commits whose transaction was asked for twice: a refusal of theirs tells nothing.</summary>
    public HashSet<string> AskedTwice { get; } = [];

    public async Task<T> WaitAsync<T>(Client client, Func<Task<T>> call, IReadOnlyList<EntityAction> actions)
    {
        var answer = new TaskCompletionSource<T>();
        Add(new Waiting(client, actions, async () => answer.SetResult(await call()), async () => await call(), fault => answer.SetException(fault)));
        return await answer.Task;
    }

    /// <summary>Until everybody has finished, and the last late request has arrived.</summary>
    public async Task RunAsync(IReadOnlyList<Task> clients)
    {
        for (var idle = 0; idle < 10_000;)
        {
            if (Draw() is { } next)
            {
                idle = 0;
                Clock.Move(TimeSpan.FromSeconds(Random.NextDouble() * 3));
                await MeetAsync(next);
            }
            else if (clients.All(client => client.IsCompleted)) break;
            else if (++idle > 100) await Task.Delay(1);
        }
        await Task.WhenAll(clients);
    }

    private async Task MeetAsync(Waiting next)
    {
        var chance = Random.NextDouble() / _trouble;
        var isWrite = next.Actions.Count > 0;
        if (next.IsLate) await next.Carry();
        else if (next.Client.IsDead) next.Fail(new StoreUnavailableException("The process is dead."));
        else if (chance < 0.004)
        {
            next.Client.IsDead = true;
            if (chance < 0.002) await next.Carry();
            next.Fail(new StoreUnavailableException("The process died."));
        }
        else if (chance < 0.008) next.Fail(new StoreUnavailableException("Out of reach."));
        else if (chance < 0.016 && isWrite)
        {
            await next.Carry();
            next.Fail(new StoreUnavailableException("The answer was lost."));
        }
        else if (chance < 0.03 && isWrite && !next.IsAgain)
        {
            await next.Carry();
            AgainAsOf(next);
        }
        else if (chance < 0.04 && isWrite && !next.IsAgain && next.Actions.Any(action => action is not EntityAction.Put))
        {
            AgainAsOf(next);
            Add(next with { IsLate = true });
        }
        else await next.Answer();
    }

    private void AgainAsOf(Waiting next)
    {
        if (next.Client.Doing is { } commit) AskedTwice.Add(commit);
        Add(next with { IsAgain = true });
    }

    private void Add(Waiting one)
    {
        lock (_waiting) _waiting.Add(one);
    }

    private Waiting? Draw()
    {
        lock (_waiting)
        {
            if (_waiting.Count == 0) return null;
            if (Random.Next(40) == 0) foreach (var client in _waiting.Select(one => one.Client).Distinct()) client.Pace = Random.Next(4) switch { 0 => 0.01, 1 => 0.2, 2 => 1, _ => 5 };
            var at = Random.NextDouble() * _waiting.Sum(one => one.Client.Pace);
            var index = 0;
            while (index < _waiting.Count - 1 && (at -= _waiting[index].Client.Pace) > 0) index++;
            var drawn = _waiting[index];
            _waiting.RemoveAt(index);
            return drawn;
        }
    }

    private sealed record Waiting(Client Client, IReadOnlyList<EntityAction> Actions, Func<Task> Answer, Func<Task> Carry, Action<Exception> Fail)
    {
        /// <summary>A second request for what was done already.</summary>
        public bool IsAgain { get; init; }

        /// <summary>A first request that nobody waits for any more.</summary>
        public bool IsLate { get; init; }
    }
}

/// <summary>One process with a gateway of its own.</summary>
public sealed class Client(ITables inner, Disorder disorder) : Interposed(inner)
{
    public bool IsDead { get; set; }
    public double Pace { get; set; } = 1;
    public string? Doing { get; set; }

    protected override Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer) => disorder.WaitAsync(this, answer, call.Actions);
}

/// <summary>Clocks of several machines never agree.</summary>
public sealed class MovingClock(MovingClock? right = null, TimeSpan offset = default) : TimeProvider
{
    private DateTimeOffset _now = Bench.Noon;

    public void Move(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => (right?.GetUtcNow() ?? _now) + offset;
}
