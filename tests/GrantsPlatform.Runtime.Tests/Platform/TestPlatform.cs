using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Runtime.Tests.Platform;

/// <summary>A runtime over the real key and task deciders, with what a test wants to follow from key events.</summary>
internal sealed class TestPlatform : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = DateTimeOffset.Parse("2025-04-01T08:00:00Z");
    public static readonly Actor Someone = Actor.Person("p-1");

    /// <summary>What people are told of where it does not matter, "withdrawn".</summary>
    public static readonly Notice SomeNotice = new WithdrawnNotice();

    private readonly RuntimeOptions _options;
    private readonly RuntimeCatalogue _catalogue;
    private readonly IGate _gate;
    private readonly IWakeUps? _wakeUps;
    private readonly IFileStore? _files;
    private readonly IPress? _press;
    private readonly IWorkshop? _workshop;

    public TestPlatform(
        Func<KeyEvent, EventPlace, IEnumerable<Reaction>>? policy = null, RuntimeOptions? options = null, IGate? gate = null,
        Func<IStore, IStore>? around = null, IEnumerable<IDecider>? deciders = null, IWakeUps? wakeUps = null,
        IFileStore? files = null, IEnumerable<StreamKind>? kinds = null, IPress? press = null, IWorkshop? workshop = null)
    {
        _options = options ?? new RuntimeOptions();
        (_wakeUps, _files, _press, _workshop) = (wakeUps, files, press, workshop);
        _gate = gate ?? new OpenGate();
        _catalogue = new RuntimeCatalogue(
        [
            Kind(new KeyDecider()) with { Policies = policy is null ? [] : [new KeyPolicy(policy)], Views = [new KeysView()] },
            Kind(new OperatorTaskDecider()) with { Views = [new OperatorTasksView()] },
            .. (deciders ?? []).Select(Kind),
            .. kinds ?? [],
        ]);
        Memory = new InMemoryStore(_catalogue.Schemas);
        Store = around?.Invoke(Memory) ?? Memory;
        Runtime = Restarted();
    }

    private static StreamKind Kind(IDecider decider) => new(decider) { Word = decider.Kind, Life = LifeOf.None, Permissions = [] };

    public InMemoryStore Memory { get; }
    public IStore Store { get; }
    public SimulatedClock Clock { get; } = new(Start);
    public RecordingDelivery Mails { get; } = new();
    public TestLetters Letters { get; } = new();
    public GrantsRuntime Runtime { get; private set; }
    public CommandBus Bus => Runtime.Commands;

    /// <summary>As after a kill: nothing is left but the store.</summary>
    public GrantsRuntime Restarted(IStore? store = null) =>
        Runtime = GrantsRuntime.Create(store ?? Store, _options, Clock, Mails, (_, _) => Letters, _gate, _catalogue, wakeUps: _wakeUps, files: _files, press: _press is { } press ? (_, _) => press : null, workshop: _workshop is { } workshop ? (_, _) => workshop : null);

    public Task<CommandOutcome> SendAsync(StreamId to, Command command, string id, string? reason = null, long? expected = null) =>
        Bus.SendAsync(to, command, new CommandHeader(id, Someone, null, reason, expected));

    public Task RunAsync() => Runtime.Runner.RunDueAsync(Clock.GetUtcNow());

    public Task AdvanceToAsync(string instant) => Runtime.Simulate(Clock).AdvanceToAsync(DateTimeOffset.Parse(instant));

    public async Task<ImmutableArray<OperatorTaskRow>> TasksAsync()
    {
        var page = await Runtime.Reads.QueryAsync<OperatorTaskRow>(new ViewQuery(
            OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", false, ImmutableDictionary<string, string>.Empty, 500));
        return [.. page.Rows.Select(row => row.Body)];
    }

    public async Task<int> EventsOfAsync(StreamId stream) => (await Memory.ReadStreamAsync(stream, 0, default)).Count;

    public ValueTask DisposeAsync() => Runtime.DisposeAsync();

    public static StreamId Key(string value) => KeyState.IdOf("test", value);
    public static StreamId Owner(string value) => new("owner", value);
}

internal sealed class OpenGate : IGate
{
    public ValueTask<Refusal?> CheckAsync(Command command, Actor actor, Scope scope, Reading.ReadSide side, CancellationToken cancellation) => default;
}

internal sealed class KeyPolicy(Func<KeyEvent, EventPlace, IEnumerable<Reaction>> on) : Policy<KeyState, KeyEvent>
{
    public override string Kind => KeyState.Kind;

    public override IEnumerable<Reaction> On(KeyEvent happened, KeyState after, EventPlace place) => on(happened, place);
}
