using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Tests.Platform;
using static GrantsPlatform.Runtime.Tests.Commands.RepeatingACommand;
using static GrantsPlatform.Runtime.Tests.Platform.TestPlatform;

namespace GrantsPlatform.Runtime.Tests.Commands;

public sealed class SendingACommand
{
    [Fact]
    public async Task Keeps_the_reason_in_an_erasable_record_and_only_its_hash_in_the_event()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(OperatorTaskState.IdOf("t"), new RaiseTask(Key("a"), "claim-key", "delivery.failed"), "c-1");
        await platform.SendAsync(OperatorTaskState.IdOf("t"), new SettleTask(), "c-2", "Appelé la personne concernée");
        var history = await platform.Runtime.Reads.HistoryAsync(OperatorTaskState.IdOf("t"));
        var record = Encoding.UTF8.GetString((await platform.Runtime.Reads.ContentAsync(OperatorTaskState.IdOf("t"), ReasonRecord.NameOf(2), 1))!);
        Assert.Matches("""^{"salt":"[0-9a-f]{32}","text":"Appelé la personne concernée"}$""", record);
        Assert.Equal([null, Digest.Of(record)], history.Select(envelope => envelope.Reason));
        Assert.Equal("Appelé la personne concernée", (await platform.Runtime.Reads.ContentsAsync(OperatorTaskState.IdOf("t"))).Text(2));
    }

    /// <summary>Whatever sent it: pages, files and scenarios come here as they are.</summary>
    [Fact]
    public async Task Keeps_nothing_of_it_that_nobody_sees_nor_of_its_reason()
    {
        await using var platform = new TestPlatform();
        var task = OperatorTaskState.IdOf("t");
        await platform.SendAsync(task, new RaiseTask(Key("a"), "claim-key", "delivery\u200B.fai\u0000led"), "c-1");
        Assert.Equal("delivery.failed", ((TaskRaised)(await platform.Runtime.Reads.HistoryAsync(task))[0].Data).Code);
        await platform.SendAsync(task, new SettleTask(), "c-2", "Appelé\vla personne\u00AD concernée");
        Assert.Equal("Appelé\nla personne concernée", (await platform.Runtime.Reads.ContentsAsync(task)).Text(2));
    }

    [Fact]
    public async Task Hides_the_same_reason_under_another_hash_each_time()
    {
        await using var platform = new TestPlatform();
        foreach (var task in new[] { "t", "u" })
        {
            await platform.SendAsync(OperatorTaskState.IdOf(task), new RaiseTask(Key("a"), "claim-key", "delivery.failed"), $"{task}-1");
            await platform.SendAsync(OperatorTaskState.IdOf(task), new SettleTask(), $"{task}-2", "Doublon");
        }
        var one = (await platform.Runtime.Reads.HistoryAsync(OperatorTaskState.IdOf("t")))[^1].Reason;
        var other = (await platform.Runtime.Reads.HistoryAsync(OperatorTaskState.IdOf("u")))[^1].Reason;
        Assert.NotNull(one);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task Tells_the_instant_that_counts_and_the_one_of_storing()
    {
        await using var platform = new TestPlatform();
        await platform.Bus.SendAsync(Key("a"), new ClaimKey(Owner("1")), new CommandHeader("c-1", Someone, Start.AddSeconds(-7)));
        var envelope = Assert.Single(await platform.Runtime.Reads.HistoryAsync(Key("a")));
        Assert.Equal((Start.AddSeconds(-7), Start), (envelope.At, envelope.StoredAt));
    }

    [Fact]
    public async Task Names_itself_in_the_envelope()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        var envelope = Assert.Single(await platform.Runtime.Reads.HistoryAsync(Key("a")));
        Assert.Equal(("c-1", Someone, Start, "key.claimed.v1", ""), (envelope.Cause, envelope.Actor, envelope.At, envelope.Name, envelope.Previous));
        Assert.Equal(Digest.Of("claim-key{\"owner\":\"owner/1\"}")[..16], envelope.Fingerprint);
    }

    [Fact]
    public async Task Is_refused_where_nobody_knows_it()
    {
        await using var platform = new TestPlatform();
        Refused<UnknownCommand>(await platform.SendAsync(new StreamId("nowhere", "1"), new ClaimKey(Owner("1")), "c-1"));
        Refused<UnknownCommand>(await platform.SendAsync(Key("a"), new SettleTask(), "c-1"));
        Refused<MalformedInput>(await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "not an id"));
    }

    [Fact]
    public async Task Does_not_let_a_person_say_what_time_it_is()
    {
        await using var platform = new TestPlatform();
        Refused<NotAllowed>(await platform.SendAsync(Key("a"), new Tick(), "c-1"));
    }

    [Fact]
    public async Task Asks_the_gate_with_the_scope_before_deciding()
    {
        await using var platform = new TestPlatform(gate: new OnlyTheOwnerOfKeyA());
        Refused<ObjectUnknown>(await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-1"));
        await platform.Bus.SendAsync(Key("a"), new ClaimKey(Owner("p-1")), new CommandHeader("c-2", Actor.Console));
        await platform.Bus.SendAsync(Key("a"), new ConfirmKey(Owner("p-1")), new CommandHeader("c-3", Actor.Console));
        Assert.IsType<CommandOutcome.Accepted>(await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-1"));
    }

    [Fact]
    public async Task Tells_somebody_whom_the_gate_stops_nothing_of_what_is_there()
    {
        await using var platform = new TestPlatform(gate: new OnlyTheOwnerOfKeyA());
        await platform.Bus.SendAsync(Key("b"), new ClaimKey(Owner("1")), new CommandHeader("c-1", Actor.Console));
        // A stale version, a repetition and a reused id would each say that the key is there.
        Refused<NotAllowed>(await platform.SendAsync(Key("b"), new ConfirmKey(Owner("1")), "c-2", expected: 7));
        Refused<NotAllowed>(await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-1"));
        Refused<NotAllowed>(await platform.SendAsync(Key("b"), new ClaimKey(Owner("2")), "c-1"));
    }

    /// <summary>The gate hides objects of other programmes behind "unknown"; where there is nothing at all it must not answer otherwise.</summary>
    [Fact]
    public async Task Answers_the_same_for_what_is_hidden_and_for_what_is_not_there()
    {
        await using var platform = new TestPlatform(gate: new OnlyTheOwnerOfKeyA());
        Refused<ObjectUnknown>(await platform.SendAsync(Key("nothing"), new ConfirmKey(Owner("1")), "c-1"));
    }

    [Fact]
    public async Task Gives_its_sender_the_first_answer_even_when_the_right_is_gone()
    {
        var open = true;
        await using var platform = new TestPlatform(gate: new ClosingGate(() => open));
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        open = false;
        Assert.Equal(new CommandOutcome.Accepted(1, 1, true), await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1"));
        Refused<NotAllowed>(await platform.SendAsync(Key("a"), new ConfirmKey(Owner("1")), "c-2"));
    }

    [Fact]
    public async Task Reads_what_the_decision_needs_round_after_round()
    {
        await using var platform = new TestPlatform(deciders: [new FollowingDecider()]);
        foreach (var (key, owner) in new[] { ("a", Key("b")), ("b", Key("c")), ("c", Owner("last")) })
        {
            await platform.SendAsync(Key(key), new ClaimKey(owner), $"c-{key}");
            await platform.SendAsync(Key(key), new ConfirmKey(owner), $"d-{key}");
        }
        await platform.SendAsync(new StreamId("following", "x"), new ClaimKey(Key("a")), "c-1");
        var state = await platform.Runtime.Reads.ReadAsync<KeyState>(new StreamId("following", "x"));
        Assert.Equal(new KeyState.Held(Owner("last")), state);
    }

    [Fact]
    public async Task Writes_rows_and_totals_by_difference()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        await platform.SendAsync(Key("b"), new ClaimKey(Owner("1")), "c-1");
        await platform.SendAsync(Key("a"), new ConfirmKey(Owner("1")), "c-2");
        var rows = await platform.Runtime.Reads.QueryAsync<KeyRow>(new ViewQuery("keys", "all", "key", false, ImmutableDictionary<string, string>.Empty, 10));
        Assert.Equal([("test:a", 2L, Owner("1")), ("test:b", 1L, (StreamId?)null)], rows.Rows.Select(row => (row.Body.Key, row.Version, row.Body.Owner)));
        var totals = await platform.Runtime.Reads.TotalsAsync("keys", "all");
        Assert.Equal([("claimed", 1L), ("held", 1L)], totals.Select(total => (total.Group, total.Measures["count"])));
        await platform.SendAsync(Key("a"), new ReleaseKey(Owner("1")), "c-3");
        Assert.Null(await platform.Runtime.Reads.FindRowAsync<KeyRow>("keys", "all", "test:a"));
    }

    [Fact]
    public async Task Shows_what_happens_next()
    {
        await using var platform = new TestPlatform();
        await platform.SendAsync(Key("a"), new ClaimKey(Owner("1")), "c-1");
        var upcoming = Assert.Single(await platform.Runtime.Reads.UpcomingAsync(Key("a")));
        Assert.Equal((DateTimeOffset.Parse("2025-04-01T08:15:00Z"), "Fin de la réservation"), (upcoming.At, upcoming.What));
    }

    private sealed class OnlyTheOwnerOfKeyA : IGate
    {
        public async ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation) =>
            actor.IsSystem || await side.Reads.ReadAsync<KeyState>(Key("a"), cancellation) is KeyState.Held { Owner.Key: var owner } && owner == actor.PersonId
                ? null : new NotAllowed(Wire.NameOf(command));
    }

    private sealed class ClosingGate(Func<bool> open) : IGate
    {
        public ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, ReadSide side, CancellationToken cancellation) =>
            ValueTask.FromResult<Refusal?>(open() ? null : new NotAllowed(Wire.NameOf(command)));
    }

    /// <summary>Follows owners from key to key, each known only once the one before has been read.</summary>
    private sealed class FollowingDecider : Decider<KeyState, KeyCommand, KeyEvent>
    {
        public override string Kind => "following";
        public override KeyState Empty => new KeyState.Free();

        public override IEnumerable<Need> Needs(StreamId self, KeyCommand? command, KeyState state, Facts facts) =>
            Chain(((ClaimKey)command!).Owner, facts).Select(key => new Need.State(key));

        public override Response Decide(StreamId self, KeyCommand command, KeyState state, Context context) =>
            new KeyConfirmed(((KeyState.Held)context.Facts.Get<KeyState>(Chain(((ClaimKey)command).Owner, context.Facts).Last())).Owner);

        public override KeyState Evolve(KeyState state, KeyEvent happened) => new KeyDecider().Evolve(state, happened);

        private static IEnumerable<StreamId> Chain(StreamId key, Facts facts)
        {
            for (StreamId? next = key; next is { Kind: KeyState.Kind } known; next = facts.Holds(new Need.State(known)) && facts.Get<KeyState>(known) is KeyState.Held held ? held.Owner : null)
                yield return known;
        }
    }
}
