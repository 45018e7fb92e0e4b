using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class CheckingEligibility
{
    /// <summary>The record that holds the reasons of an ineligible file's letter.</summary>
    public const string ReasonsRecord = DecisionRecords.Ineligibility;

    public static Response Check(StreamId self, Known known, Context context)
    {
        if (known.Phase is not Phase.Submitted) return Response.Nothing;
        var reading = FileReading.OfSubmission(self, ApplicationFacts.Of(known), context);
        var results = EligibilityCheck.Run(reading.Definition, new DossierEvidence(reading.Definition, reading.Answers, reading.Applicant));
        var unchanged = results.Length == known.Rules.Count
            && results.All(result => known.Rules.TryGetValue(result.Rule, out var standing) && Wire.Same(standing.Result, result));
        return unchanged ? Response.Nothing : new EligibilityChecked(results);
    }

    public static Response Confirm(ConfirmRule confirm, Known known, Context context)
    {
        if (known.Phase is not Phase.Submitted) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (!known.Rules.TryGetValue(confirm.Rule, out var standing)) return new RuleUnknown(confirm.Rule);
        if (standing.Confirmed == confirm.Holds) return Response.Nothing;
        return context.Reason.IsMissing() ? new ReasonMissing() : new RuleConfirmed(confirm.Rule, confirm.Holds, context.Actor);
    }

    public static Response DeclareEligible(Known known, Context context)
    {
        if (known.Phase is Phase.Eligible or Phase.UnderReview or Phase.Ready) return Response.Nothing;
        if (known.Phase is not Phase.Submitted) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        var definition = FileReading.DefinitionOf(known, context);
        ImmutableArray<string> unsettled =
            [.. definition.Eligibility.Where(rule => known.Rules.GetValueOrDefault(rule.Code)?.Verdict != RuleVerdict.Pass).Select(rule => rule.Label)];
        if (!unsettled.IsEmpty) return new RulesNotSettled(unsettled);
        // Nobody compares it with others: it is to be decided at once.
        return Response.Accept([new FoundEligible(context.At), .. definition.Entitlement is null ? (Event[])[] : [new ReadyForCommittee(context.At)]]);
    }

    public static Response DeclareIneligible(Known known, Context context)
    {
        if (known.Phase is Phase.Ineligible) return Response.Nothing;
        if (known.Phase is not Phase.Submitted) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        ImmutableArray<string> failed = [.. known.Rules.Where(rule => rule.Value.Verdict == RuleVerdict.Fail).Select(rule => rule.Key)];
        if (failed.IsEmpty) return new NoRuleFails();
        return context.Reason.IsMissing()
            ? new ReasonMissing()
            : Response.Accept(new FoundIneligible(context.At, failed)).With(ContentChange.Text(ReasonsRecord, context.Reason));
    }
}
