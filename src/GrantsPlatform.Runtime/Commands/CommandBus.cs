using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Access;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>Load, decide, commit. Everything that changes anything passes here.</summary>
public sealed class CommandBus
{
    private readonly RuntimeCatalogue _catalogue;
    private readonly RuntimeOptions _options;
    private readonly TimeProvider _clock;
    private readonly IEventStore _store;
    private readonly StateLoader _streams;
    private readonly FactLoader _facts;
    private readonly CommitBuilder _commits;
    private readonly IGate _gate;
    private readonly ReadSide _side;
    private readonly Waking _waking;
    private readonly IFileStore? _files;
    private readonly StreamLocks _locks = new();

    internal CommandBus(
        RuntimeCatalogue catalogue, RuntimeOptions options, TimeProvider clock, IEventStore store,
        StateLoader streams, FactLoader facts, CommitBuilder commits, IGate gate, ReadSide side, Waking waking, IFileStore? files)
    {
        (_catalogue, _options, _clock, _store) = (catalogue, options, clock, store);
        (_streams, _facts, _commits, _gate, _side, _waking, _files) = (streams, facts, commits, gate, side, waking, files);
    }

    /// <summary>Answers once the outcome is durable. Safe to repeat with the same id after any exception.</summary>
    /// <exception cref="StoreUnavailableException">The store could not do it now; whether it was written is not known.</exception>
    public async Task<CommandOutcome> SendAsync(StreamId target, Command command, CommandHeader header, CancellationToken cancellation = default)
    {
        using var measure = new CommandMeasure(Wire.NameOf(command), target.Kind);
        try
        {
            return measure.Ended(await CarryOutAsync(target, command, header, cancellation).ConfigureAwait(false));
        }
        catch
        {
            measure.Failed();
            throw;
        }
    }

    /// <summary>What would become of it now; nothing is written, remembered or promised.</summary>
    public async Task<CommandOutcome> TryOutAsync(StreamId target, Command command, CommandHeader header, CancellationToken cancellation = default)
    {
        if (Refused(target, command, header) is { } refusal) return new CommandOutcome.Refused(refusal);
        var decision = await DecideAsync(RequestOf(target, command, header), false, cancellation).ConfigureAwait(false);
        return decision.Outcome ?? new CommandOutcome.Accepted(decision.Before.Version + decision.Accepted.Events.Length, decision.Accepted.Events.Length, false);
    }

    private async Task<CommandOutcome> CarryOutAsync(StreamId target, Command command, CommandHeader header, CancellationToken cancellation)
    {
        if (Refused(target, command, header) is { } refusal) return new CommandOutcome.Refused(refusal);
        var request = RequestOf(target, command, header);
        using var held = await _locks.EnterAsync(target, cancellation).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(request, attempt > 1, cancellation).ConfigureAwait(false) is { } outcome) return outcome;
            if (attempt >= _options.ConflictRetries) return new CommandOutcome.Refused(new TooBusy(target));
            await Task.Delay(BackOff(request, attempt), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What can be no request, whatever is stored.</summary>
    private Refusal? Refused(StreamId target, Command command, CommandHeader header) =>
        _catalogue.FindDecider(target.Kind) is not { } decider || !Takes(decider, command) ? new UnknownCommand(Wire.NameOf(command))
        : !StreamId.IsKey(header.Id) ? new MalformedInput("commandId")
        : command is Tick && !header.Actor.IsSystem ? new NotAllowed(Wire.NameOf(command))
        : null;

    private Request RequestOf(StreamId target, Command command, CommandHeader header)
    {
        var at = (header.At ?? _clock.GetUtcNow()).ToUniversalTime();
        (command, var written) = Wire.Repaired(command);
        if (header.Reason is { } reason) header = header with { Reason = Texts.Repaired(reason) };
        return new Request(target, _catalogue.DeciderOf(target.Kind), command, header, at, Fingerprint.Of(command, written));
    }

    /// <summary>Null: another writer came first.</summary>
    private async ValueTask<CommandOutcome?> TryAsync(Request request, bool again, CancellationToken cancellation) =>
        await DecideAsync(request, again, cancellation).ConfigureAwait(false) switch
        {
            { Outcome: { } outcome } => outcome,
            { Accepted: { Events.IsEmpty: true, Contents.IsEmpty: true }, Before: var before } => await RememberAsync(before, request, cancellation).ConfigureAwait(false),
            { Accepted: { Events.IsEmpty: true } } =>
                throw new InvalidOperationException($"{request.Command.GetType().Name} changes contents without an event that carries their hash."),
            { Accepted: var accepted, Before: var before } => await CommitAsync(before, accepted, request, cancellation).ConfigureAwait(false),
        };

    private async ValueTask<Decision> DecideAsync(Request request, bool again, CancellationToken cancellation)
    {
        var (target, command, header) = (request.Target, request.Command, request.Header);
        var snapshot = await _streams.ReadAsync(target, cancellation, fresh: again).ConfigureAwait(false);
        var before = AnswerOfBefore(snapshot, request);
        if (before is not null && snapshot.Seen[header.Id].Actor == header.Actor) return Decision.Answered(snapshot, before);

        var facts = await _facts.LoadAsync(request.Decider, command, snapshot, cancellation).ConfigureAwait(false);
        var scope = ScopeOf(command, snapshot, facts);
        if (await _gate.CheckAsync(command, header.Actor, scope, _side, cancellation).ConfigureAwait(false) is { } forbidden)
            return Decision.Refused(snapshot, Hides(snapshot, command) ? new ObjectUnknown() : forbidden);

        // Only now: to somebody whom the gate stops, each of these would say that the object is there.
        if (before is not null) return Decision.Answered(snapshot, before);
        if (header.ExpectedVersion is { } expected && expected != snapshot.Version) return Decision.Refused(snapshot, new ChangedMeanwhile(target));

        var context = new Context(header.Id, request.At, header.Actor, facts, header.Reason);
        return request.Decider.Decide(target, command, snapshot.State, context) switch
        {
            Response.Refused refused => Decision.Refused(snapshot, refused.Refusal),
            Response.Accepted accepted => new Decision(snapshot, accepted, null),
            var other => throw new InvalidOperationException($"{other} is not a response."),
        };
    }

    /// <summary>What was decided on a stream as it was read: an outcome already, or what is to be written.</summary>
    private readonly record struct Decision(Snapshot Before, Response.Accepted Accepted, CommandOutcome? Outcome)
    {
        public static Decision Answered(Snapshot before, CommandOutcome outcome) => new(before, Response.Nothing, outcome);

        public static Decision Refused(Snapshot before, Refusal refusal) => Answered(before, new CommandOutcome.Refused(refusal));
    }

    private async ValueTask<CommandOutcome?> CommitAsync(Snapshot before, Response.Accepted accepted, Request request, CancellationToken cancellation)
    {
        var (commit, after) = _commits.Build(before, accepted, request, _clock.GetUtcNow());
        await KeepFilesAsync(commit, cancellation).ConfigureAwait(false);
        try
        {
            if (!await _store.CommitAsync(commit, cancellation).ConfigureAwait(false)) return null;
        }
        catch
        {
            _streams.Forget(before.Stream);
            throw;
        }
        _streams.Keep(after, commit);
        if (commit.Effects.Count > 0 || commit.NextDeadline != before.NextDeadline(request.Decider)) await _waking.WakeAsync(before.Stream).ConfigureAwait(false);
        return new CommandOutcome.Accepted(after.Version, commit.Events.Count, false);
    }

    /// <summary>Its effect holds already: noted all the same, so that a repetition is answered so even when the effect holds no more. Null: another writer came first.</summary>
    private async ValueTask<CommandOutcome?> RememberAsync(Snapshot snapshot, Request request, CancellationToken cancellation)
    {
        var accepted = new CommandOutcome.Accepted(snapshot.Version, 0, false);
        // Whoever stands at the door is nobody yet, and may ask as often as they please: of them nothing grows.
        if (request.Command is Tick || request.Header.Actor == Actor.Door) return accepted;
        var remembered = new RememberedCommand(request.Header.Id, request.Fingerprint, snapshot.Version, request.Header.Actor);
        var isKept = false;
        try
        {
            isKept = await _store.RememberAsync(snapshot.Stream, remembered, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // What was noted and not answered must be found when it is asked for again.
            if (!isKept) _streams.Forget(snapshot.Stream);
        }
        if (!isKept) return null;
        if (snapshot.Exists) _streams.Keep(snapshot.With([remembered]));
        return accepted;
    }

    /// <summary>Before the commit that refers to them: a sweep that does not see the reference yet sees that somebody asked.</summary>
    private Task KeepFilesAsync(Commit commit, CancellationToken cancellation) =>
        _files is null ? Task.CompletedTask : Task.WhenAll(FileMentions.In(commit.Contents).Select(hash => _files.KeepAsync(hash, cancellation)));

    /// <summary>Ticks are told apart by the state alone: what has fallen due is done once, whatever the id.</summary>
    private static CommandOutcome? AnswerOfBefore(Snapshot snapshot, Request request) =>
        request.Command is Tick || !snapshot.Seen.TryGetValue(request.Header.Id, out var seen) ? null
        : seen.Fingerprint == request.Fingerprint ? new CommandOutcome.Accepted(seen.Version, seen.Events, true)
        : new CommandOutcome.Refused(new CommandIdReused(request.Header.Id));

    /// <summary>Where there is nothing the gate has no scope to judge by: its answer would differ from the one about an object that it hides.</summary>
    private static bool Hides(Snapshot snapshot, Command command) => !snapshot.Exists && command is not IBegins;

    private static bool Takes(IDecider decider, Command command) => command is Tick or EraseWords || decider.CommandType.IsInstanceOfType(command);

    private static Scope ScopeOf(Command command, Snapshot snapshot, Facts facts) =>
        snapshot is { Exists: true, State: IScoped scoped } ? scoped.Scope
        : command is IBegins begins ? begins.ScopeIn(facts)
        : Scope.Platform;

    /// <summary>Real milliseconds, not the platform's clock: this is about two processes, not about the time of the domain. The id spreads them.</summary>
    private static TimeSpan BackOff(Request request, int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(1 << attempt, 64) + (request.Fingerprint[^1] % 8));
}
