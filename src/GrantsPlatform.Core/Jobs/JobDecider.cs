using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Jobs.JobState.Known;

namespace GrantsPlatform.Core.Jobs;

/// <summary>
/// Something done to many: chosen first, then seen to page after page. A page is had done when the one before has been noted, so that each object has one
/// result whatever happens in between.
/// </summary>
public sealed class JobDecider : Decider<JobState, JobCommand, JobEvent>
{
    /// <summary>Twice the largest call that was measured.</summary>
    public const int MostObjects = 200_000;
    public const int MostAPart = 500;

    /// <summary>Small enough for progress to be seen.</summary>
    public const int PageSize = 20;

    /// <summary>Of a job of more than <see cref="ManyObjects"/>: each page is noted by an event and a record of its results.</summary>
    public const int LargePageSize = 100;

    public const int ManyObjects = 2_000;

    /// <summary>What was prepared and not started by then will not be.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    public override string Kind => JobState.Kind;
    public override JobState Empty => new JobState.Absent();

    public override Response Decide(StreamId self, JobCommand command, JobState state, Context context) => (command, state) switch
    {
        (BeginJob begin, JobState.Absent) => Begin(begin, context),
        (BeginJob begin, Known known) => (begin.Deed, begin.About, context.Actor.PersonId) == (known.Deed, known.About, known.By) ? Response.Nothing : new JobUnderWay(),
        (_, JobState.Absent) => new JobUnknown(),
        (ChooseForJob choose, Known known) => Choose(choose, known),
        (StartJob start, Known known) => Start(start, known, context),
        (StopJob, Known known) => known.Phase switch
        {
            JobPhase.Prepared => new JobDropped(context.At),
            JobPhase.Running => new JobStopped(context.At),
            _ => Response.Nothing,
        },
        (NotePage note, Known known) => Note(note, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, JobState state, Context context) =>
        state is Known { Phase: JobPhase.Prepared } known && known.BegunAt + Forgotten <= context.At ? new JobDropped(context.At) : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(JobState state) =>
        state is Known { Phase: JobPhase.Prepared } known ? [new Upcoming(known.BegunAt + Forgotten, "Abandon du traitement, s’il n’est pas lancé")] : [];

    public override JobState Evolve(JobState state, JobEvent happened) => (happened, state) switch
    {
        (JobBegun e, _) => new Known(e.By, e.Deed, e.About, e.At, [], 0, JobPhase.Prepared, PageSize, [], JobTally.Nothing, null, null, null),
        (ObjectsChosen e, Known known) => known with { Keys = known.Keys.AddRange(e.Keys), Parts = known.Parts + 1 },
        (JobStarted e, Known known) => known with { Phase = JobPhase.Running, StartedAt = e.At, PageSize = e.PageSize, OrderHash = e.Hash },
        (JobStopped, Known known) => known with { Phase = JobPhase.Stopping },
        (PageNoted e, Known known) => known with { Noted = known.Noted.Add(JobTally.Of(e)), Tally = known.Tally.Plus(JobTally.Of(e)) },
        (JobEnded e, Known known) => known with { Phase = JobPhase.Ended, EndedAt = e.At },
        (JobDropped e, Known known) => known with { Phase = JobPhase.Dropped, EndedAt = e.At },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Begin(BeginJob begin, Context context) =>
        context.Actor.PersonId is not { } person ? new NotAllowed("begin-job")
        : !Deed.Knows(begin.Deed) ? new MalformedInput("$.deed")
        : begin.About is { } about && !StreamId.IsKey(about) ? new MalformedInput("$.about")
        : new JobBegun(person, begin.Deed, begin.About, context.At);

    private static Response Choose(ChooseForJob choose, Known known)
    {
        if (known.Phase != JobPhase.Prepared) return Gone(known);
        if (choose.Part < known.Parts) return Response.Nothing;
        if (choose.Part > known.Parts) return new MalformedInput("$.part");
        if (choose.Keys.IsDefaultOrEmpty) return new NothingChosen();
        if (choose.Keys.Length > MostAPart || !choose.Keys.All(StreamId.IsKey)) return new MalformedInput("$.keys");
        ImmutableArray<string> added = [.. choose.Keys.Distinct(StringComparer.Ordinal).Except(known.Keys, StringComparer.Ordinal)];
        return known.Keys.Length + added.Length > MostObjects ? new TooMuchChosen(MostObjects) : new ObjectsChosen(added);
    }

    private static Response Start(StartJob start, Known known, Context context)
    {
        var order = new JobOrder(start.Deed, context.Reason);
        var hash = Digest.Of(Wire.ToBytes(order));
        if (known.OrderHash == hash) return Response.Nothing;
        if (known.Phase != JobPhase.Prepared) return Gone(known);
        if (start.Deed.Name() != known.Deed) return new MalformedInput("$.deed");
        if (known.Keys.IsEmpty) return new NothingChosen();
        return Response.Accept(new JobStarted(context.At, known.Keys.Length > ManyObjects ? LargePageSize : PageSize, hash)).With(ContentChange.Json(JobOrder.Record, order));
    }

    private static Response Note(NotePage note, Known known, Context context)
    {
        if (note.Page < known.Pages) return Response.Nothing;
        if (!known.IsUnderWay || note.Page > known.Pages) return new MalformedInput("$.page");
        if (note.Results.IsDefault || !note.Results.Select(result => result.Key).SequenceEqual(known.KeysOf(note.Page))) return new MalformedInput("$.results");
        var noted = new PageNoted(
            note.Page, Ended(DeedEnd.Done), Ended(DeedEnd.Unchanged), Ended(DeedEnd.Refused), Ended(DeedEnd.Failed), Digest.Of(Wire.ToBytes(note.Results)));
        var isLast = known.Phase == JobPhase.Stopping || (note.Page + 1) * known.PageSize >= known.Keys.Length;
        return Response.Accept([noted, .. isLast ? [new JobEnded(context.At)] : (Event[])[]]).With(ContentChange.Json(JobResults.RecordOf(note.Page), note.Results));

        int Ended(DeedEnd end) => note.Results.Count(result => result.End == end);
    }

    private static Refusal Gone(Known known) => known.IsUnderWay ? new JobUnderWay() : new JobOver();
}
