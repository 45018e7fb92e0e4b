using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

internal static class TakingDecisions
{
    /// <summary>The content record of a decision's words.</summary>
    public static string RecordOf(string application, string session) => DecisionRecords.Of(application, session);

    public static Response Take(TakeDecision take, Known known, Context context)
    {
        if (!known.Files.TryGetValue(take.Application, out var file)) return new FileNotBeforeCommittee(take.Application);
        if (file.Withdrawn) return new FileIsWithdrawn(take.Application);
        if (context.Reason.IsMissing()) return new ReasonMissing();
        if (take.Granted.IsDefault) return new AmountsDoNotFitOutcome();

        var words = new DecisionWords(context.Reason, take.Reservations, take.OverrunReason);
        var hash = Digest.Of(Wire.ToBytes(words));
        if (file is { Reopened: false, Decision: { } taken } && SameDecision(taken, take, hash)) return Response.Nothing;

        var call = context.Facts.Published<CallTerms>(CallState.IdOf(known.Call)).Required("the call");
        if (call.Phase == CallPhase.Cancelled) return new CallInWrongPhase(call.Phase);
        if (context.Facts.Published<SessionFacts>(SessionFacts.IdOf(take.Session)) is not { IsOpen: true } session
            || session.Call != known.Call || !session.Agenda.Contains(take.Application))
            return new SessionNotOpen();
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        if (context.Actor.PersonId is { } person && file.Candidate.Recused.Contains(person)) return new ActorRecused();

        var voters = session.VotersOn(file.Candidate.Recused);
        // To put a file off is what is left to those who are too few.
        if (voters.Length < definition.Committee.Quorum && take.Outcome != Outcome.Deferred) return new QuorumNotMetForFile(voters.Length, definition.Committee.Quorum);
        if (Voting.Unfit(take.Outcome, take.Votes, voters.Length, definition.Committee, voters.Any(voter => voter.IsChair)) is { } votes) return votes;
        if (UnfitAmounts(take, known, file) is { } unfit) return unfit;
        if (take.Outcome is Outcome.Awarded or Outcome.WaitingList && Thresholds.BarredBy(file, definition.Scoring) is { } barred) return barred;

        var overruns = take.Outcome == Outcome.Awarded ? OverrunsOf(take, known, file) : ImmutableSortedDictionary<string, Money>.Empty;
        if (take.Outcome == Outcome.Awarded && Unaffordable(take, definition, call, known, file, overruns) is { } unaffordable) return unaffordable;
        return Response.Accept(new DecisionTaken(
                take.Session, take.Application, take.Outcome, take.Granted, take.Rank, take.Votes, overruns, voters.Length, file.Candidate.Recused, hash, context.At,
                take.Outcome is Outcome.Awarded or Outcome.WaitingList ? file.Exception : null,
                Deliberated: [.. voters.Select(voter => voter.Person)], ToNotify: true))
            .With(ContentChange.Json(RecordOf(take.Application, take.Session), words));
    }

    /// <summary>What stands in the way of spending so much on this file, whoever decides it.</summary>
    internal static Refusal? Unaffordable(
        TakeDecision take, ProgrammeDefinition definition, CallTerms call, Known known, AwardFile file, ImmutableSortedDictionary<string, Money> overruns)
    {
        if (definition.UnmetCondition(Gate.Award, call.SatisfiedConditions) is { } condition) return new ConditionNotSatisfied(condition.Label);
        if (Ceilings.FirstExceeded(definition, known, file, take.Granted) is { } ceiling) return ceiling;
        var total = known.Granted.Moved(file.Granted, take.Granted).Values.Sum();
        if (total > known.Total) return new TotalExceeded(total - known.Total);
        return !overruns.IsEmpty && take.OverrunReason.IsMissing() ? new StrandExceeded(overruns.First().Key, overruns.First().Value) : null;
    }

    private static bool SameDecision(DecisionTaken taken, TakeDecision take, string hash) =>
        taken.Session == take.Session && taken.Outcome == take.Outcome && taken.Rank == take.Rank && taken.Votes == take.Votes
        && taken.Hash == hash && Wire.Same(taken.Granted, take.Granted);

    private static Refusal? UnfitAmounts(TakeDecision take, Known known, AwardFile file)
    {
        if (take.Granted.IsEmpty == (take.Outcome == Outcome.Awarded)) return new AmountsDoNotFitOutcome();
        if ((take.Outcome == Outcome.WaitingList ? take.Rank is not >= 1 : take.Rank is not null)
            || (take.Rank is { } rank && known.Indexes.IsTaken(rank, take.Application)))
            return new RankNeeded();
        foreach (var line in take.Granted)
        {
            if (!known.Strands.ContainsKey(line.Strand)) return new StrandUnknown(line.Strand);
            if (line.Amount <= Money.Zero) return new AmountNotPositive(line.Amount);
            if (line.Payee != file.Candidate.Organisation && file.Candidate.Requested.All(requested => requested.Payee != line.Payee)) return new PayeeUnknown(line.Payee);
        }
        return file.Candidate.Requested.FirstExceeding(take.Granted) is { } over ? new GrantedAboveRequested(over.Strand, over.Year) : null;
    }

    /// <summary>Only the strands that this decision draws on: it answers for no other.</summary>
    internal static ImmutableSortedDictionary<string, Money> OverrunsOf(TakeDecision take, Known known, AwardFile file)
    {
        var after = known.Granted.Moved(file.Granted, take.Granted);
        return take.Granted.Select(line => line.Strand).Distinct()
            .Where(strand => after[strand] > known.Strands[strand])
            .ToImmutableSorted(strand => strand, strand => after[strand] - known.Strands[strand]);
    }
}

/// <summary>The erasable words of a decision.</summary>
public sealed record DecisionWords(string Reason, string? Reservations, string? OverrunReason);
