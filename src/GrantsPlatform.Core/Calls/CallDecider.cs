using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Calls;

public sealed class CallDecider : Decider<CallState, CallCommand, CallEvent>
{
    public override string Kind => CallState.Kind;
    public override CallState Empty => new CallState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, CallCommand? command, CallState state, Facts facts) => (command, state) switch
    {
        (CreateCall create, _) => DefinitionFacts.NeedOf(create.Programme),
        (ReviseCall or ScheduleCall or SatisfyCondition or ExtendCall, CallState.Known known) => DefinitionFacts.NeedOf(known.Programme),
        (PublishResults, CallState.Known) => [new Need.State(SelectionFacts.IdOf(self.Key))],
        (ConcludeSelection, CallState.Known known) => [new Need.State(SelectionFacts.IdOf(self.Key)), .. DefinitionFacts.NeedOf(known.Programme)],
        _ => [],
    };

    public override Response Decide(StreamId self, CallCommand command, CallState state, Context context) => (command, state) switch
    {
        (CreateCall create, CallState.Absent) => Create(create, context),
        (CreateCall create, CallState.Known known) => known.Programme == create.Programme && known.Revision == create.Revision && known.Title == create.Title
            ? Response.Nothing
            : new CallExistsAlready(),
        (_, CallState.Absent) => new CallUnknown(),
        (ReviseCall revise, CallState.Known known) => Revise(revise, known, context),
        (ScheduleCall, CallState.Known known) => Schedule(known, context),
        (ExtendCall extend, CallState.Known known) => Extend(extend, known, context),
        (SatisfyCondition satisfy, CallState.Known known) => Satisfy(satisfy, known, context),
        // A later session takes up the waiting list, or corrects, without a new selection.
        (BeginSelection, CallState.Known { Phase: CallPhase.Decided or CallPhase.ResultsPublished }) => Response.Nothing,
        (BeginSelection, CallState.Known known) => Move(known, [CallPhase.Closed], CallPhase.InSelection, new SelectionBegun()),
        (ConcludeSelection, CallState.Known known) => Conclude(self, known, context),
        (PublishResults, CallState.Known known) => Publish(self, known, context),
        (ArchiveCall, CallState.Known known) => Move(known, [CallPhase.ResultsPublished], CallPhase.Archived, new CallArchived(context.At)),
        (CancelCall, CallState.Known known) => context.Reason.IsMissing()
            ? new ReasonMissing()
            : Move(known, [CallPhase.Draft, CallPhase.Scheduled, CallPhase.Open, CallPhase.Closed, CallPhase.InSelection], CallPhase.Cancelled, new CallCancelled(context.At)),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, CallState state, Context context)
    {
        if (state is not CallState.Known known) return Response.Nothing;
        var opens = known.Phase == CallPhase.Scheduled && known.OpensAt <= context.At;
        var closes = (opens || known.Phase == CallPhase.Open) && known.ClosesAt <= context.At;
        List<Event> due = [];
        if (opens) due.Add(new CallOpened(known.OpensAt));
        if (closes) due.Add(new CallClosed(known.ClosesAt));
        return Response.Accept(due);
    }

    public override CallState Evolve(CallState state, CallEvent happened) => (happened, state) switch
    {
        (CallCreated e, _) => new CallState.Known(e.Programme, e.Revision, e.Title, e.OpensAt, e.ClosesAt, CallPhase.Draft, []) { Zone = Zone.Of(e.Zone) },
        (CallRevised e, CallState.Known known) => known with { Revision = e.Revision, Title = e.Title, OpensAt = e.OpensAt, ClosesAt = e.ClosesAt, Zone = Zone.Of(e.Zone) },
        (CallScheduled e, CallState.Known known) => known with { Phase = CallPhase.Scheduled, OpensAt = e.OpensAt, ClosesAt = e.ClosesAt },
        (CallOpened, CallState.Known known) => known with { Phase = CallPhase.Open },
        (CallExtended e, CallState.Known known) => known with { ClosesAt = e.To },
        (CallClosed, CallState.Known known) => known with { Phase = CallPhase.Closed },
        (ConditionSatisfied e, CallState.Known known) => known with { SatisfiedConditions = known.SatisfiedConditions.Add(e.Code) },
        (SelectionBegun, CallState.Known known) => known with { Phase = CallPhase.InSelection },
        (SelectionConcluded, CallState.Known known) => known with { Phase = CallPhase.Decided },
        (ResultsPublished, CallState.Known known) => known with { Phase = CallPhase.ResultsPublished },
        (CallArchived, CallState.Known known) => known with { Phase = CallPhase.Archived },
        (CallCancelled, CallState.Known known) => known with { Phase = CallPhase.Cancelled },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(CallState state) => state switch
    {
        CallState.Known { Phase: CallPhase.Scheduled } known =>
            [new Upcoming(known.OpensAt, "Ouverture de l’appel à projets"), new Upcoming(known.ClosesAt, "Clôture de l’appel à projets")],
        CallState.Known { Phase: CallPhase.Open } known => [new Upcoming(known.ClosesAt, "Clôture de l’appel à projets")],
        _ => [],
    };

    private static Response Create(CreateCall create, Context context)
    {
        if (context.Facts.DefinitionOf(create.Programme, create.Revision) is not { } definition)
            return new ProgrammeNotPublished(create.Programme, create.Revision);
        return new CallCreated(create.Programme, create.Revision, create.Title, definition.Calendar.OpensAt, definition.Calendar.ClosesAt, definition.Calendar.Clocks.IdIfNotParis);
    }

    private static Response Revise(ReviseCall revise, CallState.Known known, Context context)
    {
        if ((known.Revision, known.Title) == (revise.Revision, revise.Title)) return Response.Nothing;
        if (known.Phase != CallPhase.Draft) return new CallInWrongPhase(known.Phase);
        return context.Facts.DefinitionOf(known.Programme, revise.Revision) is { Calendar: var calendar }
            ? new CallRevised(revise.Revision, revise.Title, calendar.OpensAt, calendar.ClosesAt, calendar.Clocks.IdIfNotParis)
            : new ProgrammeNotPublished(known.Programme, revise.Revision);
    }

    private static Response Schedule(CallState.Known known, Context context)
    {
        if (known.Phase == CallPhase.Scheduled) return Response.Nothing;
        if (known.Phase != CallPhase.Draft) return new CallInWrongPhase(known.Phase);
        if (known.ClosesAt <= context.At) return new CallAlreadyOver(known.ClosesAt, known.Zone);
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        return definition.UnmetCondition(Gate.Opening, known.SatisfiedConditions) is { } unmet
            ? new ConditionNotSatisfied(unmet.Label)
            : new CallScheduled(known.OpensAt, known.ClosesAt);
    }

    private static Response Extend(ExtendCall extend, CallState.Known known, Context context)
    {
        var calendar = context.Facts.DefinitionUnder(known.Programme, known.Revision).Calendar;
        var closesAt = (extend.ClosingTime is { } time ? calendar with { ClosingTime = time } : calendar).ClosingOn(extend.ClosesOn);
        if (closesAt == known.ClosesAt) return Response.Nothing;
        if (known.Phase is not (CallPhase.Scheduled or CallPhase.Open)) return new CallInWrongPhase(known.Phase);
        if (known.ClosesAt <= context.At) return new CallAlreadyOver(known.ClosesAt, known.Zone);
        if (closesAt < known.ClosesAt) return new ExtensionNotLater(known.ClosesAt, known.Zone);
        return context.Reason.IsMissing() ? new ReasonMissing() : new CallExtended(known.ClosesAt, closesAt);
    }

    private static Response Satisfy(SatisfyCondition satisfy, CallState.Known known, Context context)
    {
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        if (definition.Funding.ConditionsPrecedent.All(condition => condition.Code != satisfy.Code)) return new ConditionUnknown(satisfy.Code);
        if (known.SatisfiedConditions.Contains(satisfy.Code)) return Response.Nothing;
        if (known.Phase is CallPhase.Archived or CallPhase.Cancelled) return new CallInWrongPhase(known.Phase);
        return context.Reason.IsMissing() ? new ReasonMissing() : new ConditionSatisfied(satisfy.Code, context.At);
    }

    private static Response Conclude(StreamId self, CallState.Known known, Context context)
    {
        if (known.Phase == CallPhase.Decided) return Response.Nothing;
        // Without a committee no session opens the selection.
        var open = known.Phase == CallPhase.InSelection || (known.Phase == CallPhase.Closed && context.Facts.DefinitionUnder(known.Programme, known.Revision).Entitlement is not null);
        if (!open) return new CallInWrongPhase(known.Phase);
        var undecided = context.Facts.Published<SelectionFacts>(SelectionFacts.IdOf(self.Key))?.Undecided ?? 0;
        return undecided > 0 ? new FilesStillUndecided(undecided) : new SelectionConcluded(context.At);
    }

    /// <summary>Nobody learns from a public page what was decided on their file.</summary>
    private static Response Publish(StreamId self, CallState.Known known, Context context)
    {
        var untold = context.Facts.Published<SelectionFacts>(SelectionFacts.IdOf(self.Key))?.Untold ?? 0;
        return known.Phase == CallPhase.Decided && untold > 0
            ? new DecisionsToNotify(untold)
            : Move(known, [CallPhase.Decided], CallPhase.ResultsPublished, new ResultsPublished(context.At));
    }

    private static Response Move(CallState.Known known, CallPhase[] from, CallPhase to, CallEvent happened) =>
        known.Phase == to ? Response.Nothing
        : from.Contains(known.Phase) ? happened
        : new CallInWrongPhase(known.Phase);
}
