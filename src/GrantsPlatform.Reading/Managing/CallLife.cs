using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Managing;

/// <summary>The life of a call: what stands, what comes next, what could be done and what stands in its way, whom it would reach, and what was done.</summary>
public sealed record CallLife(string Call) : ManagedQuery<LivedCall>(Call)
{
    private protected override async ValueTask<LivedCall?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        var id = CallState.IdOf(managed.Id);
        var programme = ProgrammeState.IdOf(managed.Call.Programme);
        var awards = await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, managed.Definition);
        var facts = Facts.None.With(programme, await room.Reads.ReadAsync<ProgrammeState>(programme, cancellation).ConfigureAwait(false)).With(AwardsState.IdOf(managed.Id), awards);
        var around = new Surroundings(managed.Definition, awards, names);
        return new LivedCall(managed.Id, managed.Call, managed.Definition, managed.Viewer, new Context("", room.Now, managed.Viewer.Actor, facts, "Motif"))
        {
            Awards = awards as AwardsState.Known,
            IsPrepared = await room.Reads.ReadAsync<PreparationState>(PreparationState.IdOf(managed.Id), cancellation).ConfigureAwait(false) is PreparationState.Known { IsDropped: false },
            Upcoming = [.. await room.Reads.UpcomingAsync(id, cancellation).ConfigureAwait(false)],
            Awaited = await names.WriteAsync(() => NextSteps.Of(managed.Call, around).ToImmutableArray(), cancellation).ConfigureAwait(false),
            Drafts = await CountAsync(room, FileStatuses.Draft, cancellation).ConfigureAwait(false),
            Files = await CountAsync(room, null, cancellation).ConfigureAwait(false),
            History = await HistoryAsync(room, names, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>Of this status, or of any.</summary>
    private async ValueTask<long> CountAsync(Room room, string? status, CancellationToken cancellation)
    {
        var filters = status is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add("status", status);
        return (await room.Reads.CountAsync(new ViewQuery(ApplicationsView.Name, Call, "submittedAt", false, filters, 1), [], cancellation).ConfigureAwait(false))[0].Rows;
    }

    /// <summary>Latest first. The envelope's own history is as long as its files are many: what matters of it is told by what it is now.</summary>
    private async ValueTask<ImmutableArray<HistoryLine>> HistoryAsync(Room room, Names names, CancellationToken cancellation)
    {
        var stream = CallState.IdOf(Call);
        var authorship = new Authorship(room.Reads, names);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var lines = new List<HistoryLine>();
        foreach (var happened in await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false))
        {
            var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
            var (what, by) = await names.WriteAsync(() => (EventWords.Of(happened.Data, names), authorship.Words(happened, origin)), cancellation).ConfigureAwait(false);
            lines.Add(new HistoryLine(happened.At, what, by, happened.Reason is null ? null : contents.Text(happened.Version)));
        }
        return [.. lines.OrderByDescending(line => line.At)];
    }
}

/// <param name="Trial">In which acts are tried without being done.</param>
public sealed record LivedCall(string Id, CallState.Known State, ProgrammeDefinition Definition, Viewer Viewer, Context Trial)
{
    private static readonly CallDecider Decider = new();

    /// <summary>Null until the call is scheduled.</summary>
    public AwardsState.Known? Awards { get; init; }

    /// <summary>What it says can be changed still, on the page of its preparation.</summary>
    public bool IsPrepared { get; init; }

    public ImmutableArray<Upcoming> Upcoming { get; init; } = [];

    public ImmutableArray<Awaited> Awaited { get; init; } = [];

    /// <summary>Files that are begun and not sent.</summary>
    public long Drafts { get; init; }

    /// <summary>All of them, whatever their state.</summary>
    public long Files { get; init; }

    /// <summary>Latest first.</summary>
    public ImmutableArray<HistoryLine> History { get; init; } = [];

    public Zone Zone => State.Zone;

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;

    /// <summary>What stands in the way of an act, were it done now with a reason; null: nothing.</summary>
    public Refusal? Bar(CallCommand command) => Decider.Decide(CallState.IdOf(Id), command, State, Trial) is Response.Refused refused ? refused.Refusal : null;
}
