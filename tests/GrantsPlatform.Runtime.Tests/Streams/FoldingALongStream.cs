using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Tests.Platform;
using GrantsPlatform.Testing;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Streams;

public sealed class FoldingALongStream
{
    private static readonly StreamId Long = new("long", "x");
    private readonly LongDecider _decider = new();

    [Fact]
    public async Task Is_done_once_and_by_whoever_comes_later_from_there_on()
    {
        await using var platform = await WrittenAsync(10);
        Assert.Equal(10, await ColdAsync(platform));
        Assert.Equal(0, await ColdAsync(platform));
        await SendAsync(platform, "c-11", new ClaimKey(Owner("2")), "c-12", new ConfirmKey(Owner("2")));
        Assert.Equal(2, await ColdAsync(platform));
        Assert.Equal(Owner("2"), Assert.IsType<KeyState.Held>(await platform.Runtime.Reads.ReadAsync<KeyState>(Long)).Owner);
    }

    [Fact]
    public async Task Forgets_no_command_whether_it_left_an_event_or_not()
    {
        await using var platform = await WrittenAsync(9);
        await SendAsync(platform, "same", new ClaimKey(Owner("1")));
        await ColdAsync(platform);
        await ColdAsync(platform);
        Assert.Equal(new CommandOutcome.Accepted(9, 0, true), await platform.SendAsync(Long, new ClaimKey(Owner("1")), "same"));
        Assert.Equal(new CommandOutcome.Accepted(1, 1, true), await platform.SendAsync(Long, new ClaimKey(Owner("1")), "c-1"));
    }

    [Theory]
    [InlineData("of another program")]
    [InlineData("damaged")]
    [InlineData("of another history")]
    public async Task Begins_anew_where_what_is_kept_is(string what)
    {
        await using var platform = await WrittenAsync(10);
        await ColdAsync(platform);
        var kept = (await platform.Memory.FindSnapshotAsync(Long, CancellationToken.None))!;
        await platform.Memory.KeepSnapshotAsync(Long, what switch
        {
            "of another program" => kept with { Fold = new string('0', 32) },
            "damaged" => kept with { Bytes = kept.Bytes.ToArray().Select((one, at) => at == 40 ? (byte)(one ^ 1) : one).ToArray() },
            _ => kept with { Hash = new string('0', 64) },
        }, CancellationToken.None);
        Assert.Equal(10, await ColdAsync(platform));
        Assert.Equal(0, await ColdAsync(platform));
    }

    [Fact]
    public async Task Is_not_kept_of_a_short_one()
    {
        await using var platform = await WrittenAsync(4);
        await ColdAsync(platform);
        Assert.Null(await platform.Memory.FindSnapshotAsync(Long, CancellationToken.None));
    }

    [Fact]
    public async Task Is_read_where_it_cannot_be_kept()
    {
        await using var platform = await WrittenAsync(10, store => new FaultInjectingStore(store, (_, name) => name == "KeepSnapshotAsync" ? Fault.Before : Fault.None));
        platform.Restarted();
        Assert.IsType<KeyState.Free>(await platform.Runtime.Reads.ReadAsync<KeyState>(Long));
    }

    /// <returns>The number of events that were folded.</returns>
    private async Task<int> ColdAsync(TestPlatform platform)
    {
        var before = _decider.Folded;
        await platform.Restarted().Reads.ReadAsync<KeyState>(Long);
        return _decider.Folded - before;
    }

    private async Task<TestPlatform> WrittenAsync(int events, Func<IStore, IStore>? around = null)
    {
        var platform = new TestPlatform(options: new RuntimeOptions { EventsBetweenSnapshots = 5 }, around: around, deciders: [_decider]);
        for (var i = 1; i <= events; i++) await SendAsync(platform, $"c-{i}", i % 2 == 1 ? new ClaimKey(Owner("1")) : new ReleaseKey(Owner("1")));
        return platform;
    }

    private static async Task SendAsync(TestPlatform platform, params object[] commands)
    {
        for (var i = 0; i < commands.Length; i += 2) Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Long, (Command)commands[i + 1], (string)commands[i]));
    }

    private sealed class LongDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        private readonly KeyDecider _keys = new();

        public int Folded { get; private set; }

        public override string Kind => Long.Kind;
        public override KeyState Empty => _keys.Empty;
        public override bool IsLong => true;
        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) => _keys.Decide(self, command, state, context);

        public override KeyState Evolve(KeyState state, KeyEvent happened)
        {
            Folded++;
            return _keys.Evolve(state, happened);
        }
    }
}
