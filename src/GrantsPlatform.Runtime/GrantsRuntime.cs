using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Streams;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Runtime;

/// <summary>The runtime over one store. The only way in: <see cref="Create"/>.</summary>
public sealed class GrantsRuntime : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly CommitSignal _signal;

    private GrantsRuntime(IStore store, CommitSignal signal, CommandBus bus, IReads reads, ReadSide side, Runner runner, EmbeddedRunner embedded, LifeSteps lives, ViewRebuild views, ViewComparison comparison, TimeProvider clock)
    {
        (_store, _signal) = (store, signal);
        (Commands, Reads, ReadSide, Runner, Embedded, Lives, Views, Comparison, Readiness, Chain) = (bus, reads, side, runner, embedded, lives, views, comparison, new Readiness(store), new ChainWatch(store, clock));
    }

    public CommandBus Commands { get; }
    internal IReads Reads { get; }
    public ReadSide ReadSide { get; }

    /// <summary>Everything that is due, for tests and replays; the embedded host starts <see cref="Embedded"/> instead.</summary>
    public Runner Runner { get; }

    /// <summary>Does nothing until it is started.</summary>
    public EmbeddedRunner Embedded { get; }

    /// <summary>For hosts with an engine that runs one life per stream.</summary>
    public LifeSteps Lives { get; }

    public ViewRebuild Views { get; }
    public ViewComparison Comparison { get; }
    public Readiness Readiness { get; }

    /// <summary>Seals and verifies for whoever asks on a page.</summary>
    public ChainWatch Chain { get; }

    /// <summary>
    /// The store stays the caller's to dispose. By default everything of the core is carried. <paramref name="letters"/> makes what writes to people,
    /// which reads by the side that it is given. Where people attach files, and letters enclose some, <paramref name="files"/> is where those lie,
    /// and what <paramref name="press"/> makes draws up documents to be kept there.
    /// Documents that take a while are made by the <paramref name="workshop"/>; without one, each is answered that it cannot be made.
    /// </summary>
    /// <exception cref="ArgumentException">An option cannot be right; the message names it.</exception>
    public static GrantsRuntime Create(
        IStore store, RuntimeOptions options, TimeProvider clock, IMessageDelivery delivery, Func<ReadSide, TimeProvider, ILetters> letters, IGate gate,
        RuntimeCatalogue? catalogue = null, IWakeUps? wakeUps = null, IFileStore? files = null,
        Func<ReadSide, TimeProvider, IPress>? press = null, Func<ReadSide, TimeProvider, IWorkshop>? workshop = null)
    {
        options = options.Checked();
        catalogue ??= RuntimeCatalogue.Core;
        var signal = new CommitSignal();
        var waking = new Waking(signal, wakeUps, options);
        var snapshots = new SnapshotCache(options.CachedStreams);
        var contents = new ContentLoader(store, snapshots, options.SoleWriter ? new ContentsCache(options.CachedContents, options.CachedLargeContents) : null);
        var streams = new StateLoader(store, catalogue, snapshots, contents, options);
        var projection = new Projection(catalogue);
        var reads = new Reads(store, catalogue, streams, contents);
        var side = new ReadSide(reads);
        var bus = new CommandBus(
            catalogue, options, clock, store, streams, new FactLoader(streams, contents, store, clock), new CommitBuilder(catalogue, projection, options.Salt), gate, side, waking, files);

        var tasks = new TaskRaiser(bus);
        var commands = new CommandDelivery(bus, tasks);
        var fanOut = new FanOutDelivery(store, catalogue, commands, tasks, options);
        var drawing = new DocumentDrawing(press?.Invoke(side, clock), files, commands);
        var messages = new MessageSending(store, letters(side, clock), delivery, drawing, new MailNoting(bus, options), tasks, waking, options, clock, files);
        var documents = new DocumentDelivery(streams, store, commands, workshop?.Invoke(side, clock) ?? new NoWorkshop(new DocumentUnsupported()), files, tasks, options);
        var carrier = new EffectCarrier(store, commands, fanOut, new DeedDelivery(bus, streams, store, commands, options), drawing, documents, messages, tasks, options, clock);
        var ticker = new Ticker(store, catalogue, streams, projection, bus, tasks, options);
        var runner = new Runner(store, new EffectPump(store, carrier, options), ticker);
        return new GrantsRuntime(
            store, signal, bus, reads, side, runner, new EmbeddedRunner(runner, store, signal, options, clock),
            new LifeSteps(store, carrier, fanOut, ticker, clock), new ViewRebuild(store, catalogue, streams, projection), new ViewComparison(store, catalogue, streams, projection), clock);
    }

    /// <summary>Time that jumps; <paramref name="clock"/> must be the one that the runtime was created with.</summary>
    public Simulation Simulate(SimulatedClock clock) => new(Runner, clock);

    /// <summary>Pauses effects, or resumes them: the embedded runner then goes on at once.</summary>
    public async Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation = default)
    {
        await _store.SetEffectsPausedAsync(paused, cancellation).ConfigureAwait(false);
        _signal.Raise();
    }

    public ValueTask<bool> AreEffectsPausedAsync(CancellationToken cancellation = default) => _store.EffectsArePausedAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await Chain.DisposeAsync().ConfigureAwait(false);
        await Embedded.DisposeAsync().ConfigureAwait(false);
        Runner.Dispose();
    }
}
