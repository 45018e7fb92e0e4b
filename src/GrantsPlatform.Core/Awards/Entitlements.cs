using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>Aid without a contest: the same envelope, ceilings and conditions, and no committee.</summary>
internal static class Entitlements
{
    public static IEnumerable<Need> NeedsOf(DecideEntitlement decide, Known known, Facts facts)
    {
        var file = ApplicationState.IdOf(decide.Application);
        return
        [
            new Need.State(CallState.IdOf(known.Call)), .. DefinitionFacts.NeedOf(known.Programme), new Need.State(file), new Need.Content(file),
            .. facts.FindPublished<ApplicationFacts>(file) is { } application ? [new Need.State(OrganisationState.IdOf(application.Origin.Organisation))] : (Need[])[],
        ];
    }

    public static Response Decide(DecideEntitlement decide, Known known, Context context)
    {
        if (!known.Files.TryGetValue(decide.Application, out var file)) return new FileNotBeforeCommittee(decide.Application);
        if (file.Withdrawn) return new FileIsWithdrawn(decide.Application);
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        if (definition.Entitlement is not { } entitlement) return new NoEntitlement();
        if (decide.Outcome is not (Outcome.Awarded or Outcome.Rejected)) return new AmountsDoNotFitOutcome();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        if (context.Actor.PersonId is { } person && file.Candidate.Recused.Contains(person)) return new ActorRecused();
        // What was decided stands until an appeal reopens it.
        if (file is { Decision: { } taken, Reopened: false }) return taken.Outcome == decide.Outcome ? Response.Nothing : new EntitlementDecidedAlready();
        var call = context.Facts.Published<CallTerms>(CallState.IdOf(known.Call)).Required("the call");
        if (call.Phase == CallPhase.Cancelled) return new CallInWrongPhase(call.Phase);

        ImmutableArray<AmountLine> granted = [];
        if (decide.Outcome == Outcome.Awarded)
        {
            // Files that are not eligible yet hold nobody up.
            if (entitlement.Order == EntitlementOrder.BySubmission && known.Indexes.EarlierThan(file) is { } earlier) return new EarlierFileFirst(earlier);
            if (AmountOf(decide.Application, entitlement, definition, context) is not { } amount) return new EntitlementUnknown();
            var requested = file.Candidate.Requested;
            granted = Ceilings.Bound(definition, known, file, requested.Scaled(Money.Min(amount, requested.Sum(line => line.Amount))));
            if (granted.IsEmpty) return new EntitledToNothing();
        }
        var session = EntitlementDecision.After(file.Decision?.Session);
        var take = new TakeDecision(session, decide.Application, decide.Outcome, granted);
        if (decide.Outcome == Outcome.Awarded
            && TakingDecisions.Unaffordable(take, definition, call, known, file, TakingDecisions.OverrunsOf(take, known, file)) is { } unaffordable) return unaffordable;
        var words = new DecisionWords(context.Reason, null, null);
        return Response.Accept(new DecisionTaken(
                session, decide.Application, decide.Outcome, granted, null, null, ImmutableSortedDictionary<string, Money>.Empty, 0, file.Candidate.Recused,
                Digest.Of(Wire.ToBytes(words)), context.At, By: context.Actor))
            .With(ContentChange.Json(TakingDecisions.RecordOf(decide.Application, session), words));
    }

    /// <summary>Of the file as it was last sent, rounded down to the cent; null where an answer is missing.</summary>
    private static Money? AmountOf(string application, Entitlement entitlement, ProgrammeDefinition definition, Context context)
    {
        var self = ApplicationState.IdOf(application);
        if (context.Facts.Published<ApplicationFacts>(self) is not { Receipt: not null } file) return null;
        var reading = FileReading.OfSubmission(self, file, context);
        return entitlement.Amount.Evaluate(new DossierEvidence(definition, reading.Answers, reading.Applicant)) is { } euros
            ? Money.FromEuros(Math.Clamp(Math.Floor(euros * 100) / 100, 0, Money.Largest.Euros))
            : null;
    }
}
