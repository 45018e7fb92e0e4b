using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

public sealed class AwardsDecider : Decider<AwardsState, AwardsCommand, AwardsEvent>
{
    public override string Kind => AwardsState.Kind;
    public override AwardsState Empty => new AwardsState.Absent();

    /// <summary>Several events a file, of a hundred thousand files perhaps.</summary>
    public override bool IsLong => true;

    public override AwardsState Restored(AwardsState state) =>
        state is Known known ? known with { Indexes = known.Files.Values.Aggregate(FileIndexes.None, (indexes, file) => indexes.Moved(null, file)) } : state;

    public override IEnumerable<Need> Needs(StreamId self, AwardsCommand? command, AwardsState state, Facts facts) => (command, state) switch
    {
        (OpenAwards open, _) =>
        [
            new Need.State(CallState.IdOf(open.Call)),
            .. facts.FindPublished<CallTerms>(CallState.IdOf(open.Call)) is { } call ? DefinitionFacts.NeedOf(call.Programme) : [],
        ],
        (TakeDecision take, Known known) =>
        [
            new Need.State(CallState.IdOf(known.Call)),
            new Need.State(SessionFacts.IdOf(take.Session)),
            .. DefinitionFacts.NeedOf(known.Programme),
        ],
        (TakeBackDecision take, Known) => [new Need.State(SessionFacts.IdOf(take.Session))],
        (DecideEntitlement decide, Known known) => Entitlements.NeedsOf(decide, known, facts),
        (ExceptFromThreshold or SaveScenario, Known known) => DefinitionFacts.NeedOf(known.Programme),
        (NoteRecusal note, Known known) when known.Files.GetValueOrDefault(note.Application)?.Decision is { By: null } decision => [new Need.State(SessionFacts.IdOf(decision.Session))],
        _ => [],
    };

    public override Response Decide(StreamId self, AwardsCommand command, AwardsState state, Context context) => (command, state) switch
    {
        (OpenAwards open, AwardsState.Absent) => Open(open, context),
        (OpenAwards, Known) => Response.Nothing,
        (_, AwardsState.Absent) => new AwardsUnknown(),
        (TopUpStrand topUp, Known known) => TopUp(topUp, known, context),
        (EnterFile enter, Known known) => Enter(enter, known),
        (NoteRecusal note, Known known) => Recuse(note, known, context),
        (NoteWithdrawal note, Known known) => Withdraw(note, known),
        (ReopenFile reopen, Known known) => Reopen(reopen, known),
        (NoteNotified note, Known known) => Tell(note, known),
        (DecideEntitlement decide, Known known) => Entitlements.Decide(decide, known, context),
        (ExceptFromThreshold except, Known known) => Thresholds.Except(except, known, context),
        (SaveScenario save, Known known) => Scenarios.Save(save, known, context),
        (DropScenario drop, Known known) => Scenarios.Drop(drop, known),
        (ChooseScenario choose, Known known) => Scenarios.Choose(choose, known),
        (TakeDecision take, Known known) => TakingDecisions.Take(take, known, context),
        (TakeBackDecision take, Known known) => TakingBack.Decide(take, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override AwardsState Evolve(AwardsState state, AwardsEvent happened) => (happened, state) switch
    {
        (AwardsOpened e, _) => new Known(e.Call, e.Programme, e.Revision, e.Total, e.Strands),
        (StrandToppedUp e, Known known) => known with
        {
            Total = known.Total + e.Amount,
            Strands = known.Strands.SetItem(e.Strand, known.Strands[e.Strand] + e.Amount),
            TopUps = known.TopUps.Add(e),
        },
        (FileEntered e, Known known) => known.With(known.Files.TryGetValue(e.Candidate.Application, out var file)
            ? file with { Candidate = e.Candidate, Withdrawn = false }
            : new AwardFile(e.Candidate, Decision: null, Withdrawn: false)),
        (RecusalNoted e, Known known) => known.With(Recused(known.Files[e.Application], e.Person)),
        (FileWithdrawn e, Known known) => known.With(known.Files[e.Application] with { Withdrawn = true }),
        (DecisionVoided e, Known known) => known.With(known.Files[e.Application] with { Reopened = true }),
        (FileReopened e, Known known) => known.With(known.Files[e.Application] with { Reopened = true }),
        (DecisionsTold e, Known known) => e.Applications.Aggregate(known, (awards, application) => awards.With(awards.Files[application] with { Told = true })),
        (ThresholdExcepted e, Known known) => known.With(known.Files[e.Application] with { Exception = e.Exception }),
        (ScenarioSaved e, Known known) => known with { Scenarios = known.Scenarios.SetItem(e.Name, e.Proposals) },
        (ScenarioRemarked e, Known known) => known with { Remarks = known.Remarks.SetItem(e.Name, e.Hash) },
        (ScenarioDropped e, Known known) => known with { Scenarios = known.Scenarios.Remove(e.Name), Remarks = known.Remarks.Remove(e.Name) },
        (ScenarioChosen e, Known known) => known with { Chosen = e.Name },
        (DecisionTaken e, Known known) => known.With(TakingBack.Decided(known.Files[e.Application], e)),
        (DecisionTakenBack e, Known known) => known.With(TakingBack.Undone(known.Files[e.Application])),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static AwardFile Recused(AwardFile file, string person) =>
        file with { Candidate = file.Candidate with { Recused = [.. file.Candidate.Recused.Append(person).Order(StringComparer.Ordinal)] } };

    private static Response Open(OpenAwards open, Context context)
    {
        if (context.Facts.Published<CallTerms>(CallState.IdOf(open.Call)) is not { } call) return new CallUnknown();
        var definition = context.Facts.DefinitionUnder(call.Programme, call.Revision);
        return new AwardsOpened(
            open.Call, call.Programme, call.Revision, definition.TotalEnvelope,
            definition.Strands.ToImmutableSorted(strand => strand.Code, strand => strand.Total));
    }

    private static Response TopUp(TopUpStrand topUp, Known known, Context context)
    {
        if (!known.Strands.ContainsKey(topUp.Strand)) return new StrandUnknown(topUp.Strand);
        if (topUp.Amount <= Money.Zero) return new AmountNotPositive(topUp.Amount);
        var toppedUp = new StrandToppedUp(topUp.Strand, topUp.Amount, topUp.Source);
        if (known.TopUps.Contains(toppedUp)) return Response.Nothing;
        return context.Reason.IsMissing() ? new ReasonMissing() : toppedUp;
    }

    /// <summary>A withdrawal is final, and a recusal once noted is never lost, in whatever order they arrive.</summary>
    private static Response Enter(EnterFile enter, Known known)
    {
        if (!known.Files.TryGetValue(enter.Candidate.Application, out var file)) return new FileEntered(enter.Candidate);
        if (file.Withdrawn) return Response.Nothing;
        var candidate = enter.Candidate with { Recused = [.. enter.Candidate.Recused.Union(file.Candidate.Recused).Order(StringComparer.Ordinal)] };
        return Wire.Same(file.Candidate, candidate) ? Response.Nothing : new FileEntered(candidate);
    }

    /// <summary>A file that has not come before the committee carries its recusals with it when it does.</summary>
    private static Response Recuse(NoteRecusal note, Known known, Context context)
    {
        if (!known.Files.TryGetValue(note.Application, out var file) || file.Candidate.Recused.Contains(note.Person)) return Response.Nothing;
        var noted = new RecusalNoted(note.Application, note.Person);
        return Vitiated(note.Person, file, context) is { } session ? Response.Accept(noted, new DecisionVoided(note.Application, session, note.Person)) : noted;
    }

    /// <summary>
    /// The session whose decision does not stand because somebody with an interest in it deliberated (code général des collectivités territoriales,
    /// L2131-11, for assemblies). Signed minutes stand until a later session decides otherwise.
    /// </summary>
    private static string? Vitiated(string person, AwardFile file, Context context)
    {
        if (file is not { Withdrawn: false, Reopened: false, Decision: { By: null } taken }
            || context.Facts.Published<SessionFacts>(SessionFacts.IdOf(taken.Session)) is not { IsSigned: false } session) return null;
        return (taken.Deliberated ?? [.. session.Voters.Select(voter => voter.Person)]).Contains(person) ? taken.Session : null;
    }

    private static Response Withdraw(NoteWithdrawal note, Known known) =>
        known.Files.TryGetValue(note.Application, out var file) && !file.Withdrawn
            ? new FileWithdrawn(note.Application, file.Granted)
            : Response.Nothing;

    /// <summary>A later session was quicker, or the applicant.</summary>
    private static Response Reopen(ReopenFile reopen, Known known) =>
        known.Files.TryGetValue(reopen.Application, out var file) && file is { Withdrawn: false, Reopened: false, Decision: { } decision } && decision.Session == reopen.Session
            ? new FileReopened(reopen.Application)
            : Response.Nothing;

    /// <summary>What a later session has decided instead waits for its own notification.</summary>
    private static Response Tell(NoteNotified note, Known known)
    {
        ImmutableArray<string> told = [.. note.Applications.Where(id => known.Files.GetValueOrDefault(id) is { IsUntold: true, Decision: { } decision } && decision.Session == note.Session)];
        return told.IsEmpty ? Response.Nothing : new DecisionsTold(note.Session, told);
    }
}
