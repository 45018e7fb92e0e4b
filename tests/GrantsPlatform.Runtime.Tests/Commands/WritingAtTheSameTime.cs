using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Commands.RepeatingACommand;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Commands;

public sealed class WritingAtTheSameTime
{
    [Fact]
    public async Task Through_two_processes_loses_nothing()
    {
        await using var platform = new TestPlatform();
        var one = platform.Runtime;
        var other = platform.Restarted();
        var senders = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).Commands.SendAsync(
            Key("a"), new ClaimKey(Owner(i.ToString())), new CommandHeader($"c-{i}", Someone)));
        var answers = await Task.WhenAll(senders);
        Assert.Single(answers.OfType<CommandOutcome.Accepted>());
        Assert.All(answers.OfType<CommandOutcome.Refused>(), refused => Assert.IsType<KeyHeldByAnother>(refused.Refusal));
        Assert.Null((await platform.Memory.VerifyAsync(null, default)).Broken);
    }

    [Fact]
    public async Task Is_decided_again_from_the_newer_state()
    {
        foreach (var soleWriter in new[] { false, true })
        {
            GrantsRuntime? other = null;
            var before = new BeforeCommit();
            await using var platform = new TestPlatform(options: new RuntimeOptions { SoleWriter = soleWriter }, around: before.Around);
            other = platform.Restarted(platform.Memory);
            platform.Restarted();
            before.Once(() => other.Commands.SendAsync(Key("a"), new ClaimKey(Owner("2")), new CommandHeader("c-2", Someone)));
            Refused<KeyHeldByAnother>(await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        }
    }

    [Fact]
    public async Task Is_given_up_when_somebody_always_comes_first()
    {
        var before = new BeforeCommit();
        await using var platform = new TestPlatform(options: new RuntimeOptions { ConflictRetries = 3 }, around: before.Around);
        var other = platform.Restarted(platform.Memory);
        platform.Restarted();
        var turn = 0;
        before.Always(async () =>
        {
            var id = $"o-{turn++}";
            await other.Commands.SendAsync(Key("a"), new ClaimKey(Owner("2")), new CommandHeader(id, Someone));
            await other.Commands.SendAsync(Key("a"), new ReleaseKey(Owner("2")), new CommandHeader(id + "r", Someone));
        });
        Refused<TooBusy>(await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        Assert.Equal(3, turn);
    }

    [Fact]
    public async Task Is_refused_to_whoever_read_an_older_version()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1", expected: 0);
        Refused<ChangedMeanwhile>(await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-2", expected: 0));
        Assert.Equal(new CommandOutcome.Accepted(2, 1, false), await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-3", expected: 1));
        Assert.Equal(new CommandOutcome.Accepted(2, 1, true), await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-3", expected: 1));
    }

    [Fact]
    public async Task On_many_streams_needs_no_waiting_for_one_another()
    {
        // Four of eight: two streams may share a lock by chance.
        var waiting = 0;
        var all = new TaskCompletionSource();
        var before = new BeforeCommit();
        await using var platform = new TestPlatform(around: before.Around);
        before.Always(async () =>
        {
            if (Interlocked.Increment(ref waiting) == 4) all.SetResult();
            await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => platform.SendAsync(Key($"k{i * 37}"), new ClaimKey(Owner("1")), "c-1")));
    }

    /// <summary>Does something between the decision and its commit.</summary>
    private sealed class BeforeCommit
    {
        private Func<Task>? _action;
        private bool _once;

        public void Once(Func<Task> action) => (_action, _once) = (action, true);
        public void Always(Func<Task> action) => (_action, _once) = (action, false);

        public InterposedStore Around(IStore store) => new InterposedStore(store, async _ =>
        {
            var action = _action;
            if (_once) _action = null;
            if (action is not null) await action();
        });
    }
}
