using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Purges.PurgeState.Known;

namespace GrantsPlatform.Core.Purges;

/// <summary>
/// Files of one call go together: their applicants are warned page after page, then the days of the warning pass, then the files are erased page after page.
/// Whether a file may go is each file's own to say, both times.
/// </summary>
public sealed class PurgeDecider : Decider<PurgeState, PurgeCommand, PurgeEvent>
{
    public const int MostFiles = 500;

    public override string Kind => PurgeState.Kind;
    public override PurgeState Empty => new PurgeState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, PurgeCommand? command, PurgeState state, Facts facts) => command is not AnnouncePurge announce || !StreamId.IsKey(announce.Call) ? [] :
    [
        new Need.State(CallState.IdOf(announce.Call)),
        .. facts.FindPublished<CallTerms>(CallState.IdOf(announce.Call)) is { } call ? DefinitionFacts.NeedOf(call.Programme) : [],
    ];

    public override Response Decide(StreamId self, PurgeCommand command, PurgeState state, Context context) => (command, state) switch
    {
        (AnnouncePurge announce, PurgeState.Absent) => Announce(announce, context),
        (AnnouncePurge announce, Known known) => IsSame(announce, known, context) ? Response.Nothing : new PurgeExistsAlready(),
        (_, PurgeState.Absent) => new PurgeUnknown(),
        (StopPurge, Known known) => Stop(known, context),
        (NotePurged note, Known known) => Note(note, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, PurgeState state, Context context) =>
        state is Known { Phase: PurgePhase.Waiting, From: { } from } && ParisTime.StartOf(from) <= context.At ? new PurgeBegun(context.At) : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(PurgeState state) => state is Known { Phase: PurgePhase.Waiting, From: { } from } known
        ? [new Upcoming(ParisTime.StartOf(from), () => $"Effacement de {French.Count(known.Warned.Length, "dossier")}")]
        : [];

    public override PurgeState Evolve(PurgeState state, PurgeEvent happened) => (happened, state) switch
    {
        (PurgeAnnounced e, _) => new Known(e, PurgePhase.Warning),
        (PurgePageNoted e, Known known) when e.Page < known.WarningPages => known with { Noted = known.Noted + 1, Warned = known.Warned.AddRange(e.Done), Kept = known.Kept.AddRange(e.Kept) },
        (PurgePageNoted e, Known known) => known with { Noted = known.Noted + 1, Erased = known.Erased.AddRange(e.Done), Kept = known.Kept.AddRange(e.Kept) },
        (PurgeDaySet e, Known known) => known with { Phase = PurgePhase.Waiting, From = e.From },
        (PurgeBegun e, Known known) => known with { Phase = PurgePhase.Erasing, BegunAt = e.At },
        (PurgeStopped e, Known known) => known with { Phase = PurgePhase.Stopped, EndedAt = e.At },
        (PurgeEnded e, Known known) => known with { Phase = PurgePhase.Ended, EndedAt = e.At },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Announce(AnnouncePurge announce, Context context)
    {
        if (context.Actor.PersonId is not { } person) return new NotAllowed("announce-purge");
        if (!StreamId.IsKey(announce.Call) || context.Facts.Published<CallTerms>(CallState.IdOf(announce.Call)) is not { } call) return new CallUnknown();
        if (!Enum.IsDefined(announce.As)) return new MalformedInput("$.as");
        if (!announce.Applications.All(StreamId.IsKey)) return new MalformedInput("$.applications");
        ImmutableArray<string> files = [.. announce.Applications.Distinct(StringComparer.Ordinal)];
        if (files.Length is 0 or > MostFiles) return new NothingToPurge(MostFiles);
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var kept = context.Facts.DefinitionUnder(call.Programme, call.Revision).Retention;
        return Response.Accept(new PurgeAnnounced(person, announce.Call, call.Programme, announce.As, Keeping.MonthsOf(announce.As, kept), kept.DaysOfWarning(), files, context.At))
            .With(ContentChange.Text(PurgeOrder.Record, Texts.Repaired(context.Reason).Trim()));
    }

    private static bool IsSame(AnnouncePurge announce, Known known, Context context) =>
        known.Origin.By == context.Actor.PersonId && known.Origin.Call == announce.Call && known.Origin.As == announce.As
        && known.Origin.Applications.SequenceEqual(announce.Applications.Distinct(StringComparer.Ordinal));

    private static Response Stop(Known known, Context context) => known.Phase switch
    {
        PurgePhase.Stopped => Response.Nothing,
        PurgePhase.Ended => new PurgeOver(),
        _ when context.Reason.IsMissing() => new ReasonMissing(),
        _ => context.Actor.PersonId is { } person ? new PurgeStopped(person, context.At) : new NotAllowed("stop-purge"),
    };

    private static Response Note(NotePurged note, Known known, Context context)
    {
        if (note.Page < known.Noted) return Response.Nothing;
        if (note.Page > known.Noted || note.Page >= known.Pages || known.Phase is PurgePhase.Ended) return new MalformedInput("$.page");
        if (note.Results.IsDefault || !note.Results.Select(result => result.Key).SequenceEqual(known.FilesOf(note.Page))) return new MalformedInput("$.results");
        var isWarning = note.Page < known.WarningPages;
        var noted = new PurgePageNoted(note.Page, Ended(IsDone), Ended(result => !IsDone(result)), Digest.Of(Wire.ToBytes(note.Results)));
        var record = ContentChange.Json(PurgeResults.RecordOf(note.Page), note.Results);
        var isLast = known.IsUnderWay && note.Page + 1 == (isWarning ? known.WarningPages : known.Pages);
        return Response.Accept([noted, .. isLast ? After(noted, isWarning, known, context) : []]).With(record);

        // Whoever has been warned by another purge meanwhile is warned; what another purge has erased was not this one's.
        bool IsDone(DeedResult result) => result.End == DeedEnd.Done || (isWarning && result.End == DeedEnd.Unchanged);
        ImmutableArray<string> Ended(Func<DeedResult, bool> how) => [.. note.Results.Where(how).Select(result => result.Key)];
    }

    private static IEnumerable<Event> After(PurgePageNoted noted, bool isWarning, Known known, Context context) =>
        isWarning && known.Warned.Length + noted.Done.Length > 0
            ? [new PurgeDaySet(ParisTime.DayOf(context.At).AddDays(known.Origin.WarningDays), context.At)]
            : [new PurgeEnded(context.At)];
}
