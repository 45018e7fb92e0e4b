using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What is owed in the end, less what was paid, payee by payee: the parts add up to the entitlement.</summary>
internal static class Settling
{
    /// <summary>The sum stands on what the service accepted in the report, and every line of it goes with the decision.</summary>
    public static Response FromReport(StreamId self, SettleFromReport settle, Known known, Context context)
    {
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        var terms = definition.Balance ?? BalanceTerms.GrantAlone;
        if (context.Facts.Published<FinalReportFacts>(FinalReportFacts.IdOf(self.Key, settle.Report)) is not { } report
            || (terms.Rate is not null && report.EligibleCosts is null))
            return new FinalReportNotAccepted();
        var objective = terms.Objective?.Indicator;
        var target = objective is not null && known.Targets.TryGetValue(objective, out var aim) ? aim : (decimal?)null;
        var reached = report.Figures.FirstOrDefault(indicator => indicator.Code == objective);
        var result = BalanceRule.Compute(new BalanceInput(terms, known.Granted, known.Paid, report.EligibleCosts, target, reached?.Actual, reached?.Origin) { Costs = report.Costs });
        return Settle(result.Entitlement, result.Hash, result.Lines, known, context);
    }

    public static Response Settle(Money entitlement, string hash, ImmutableArray<BalanceLine> lines, Known known, Context context)
    {
        if (known.Settlement is { } settled)
            return settled.Entitlement == entitlement && (settled.Hash == hash || !lines.IsEmpty) ? Response.Nothing : new SettledAlready();
        return known.Phase switch
        {
            AgreementPhase.Active { Amendment: { } amendment } => new AmendmentPending(amendment.Text.Version),
            AgreementPhase.Active or AgreementPhase.Terminated => ByDifference(entitlement, hash, lines, null, known, context),
            _ => new AgreementInWrongPhase(AgreementWords.Of(known.Phase)),
        };
    }

    /// <summary>Another sum in the place of one that was drawn before.</summary>
    public static Response Revise(ReviseSettlement revise, Known known, Context context)
    {
        if (known.Settlement is not { } settled) return new NotSettledYet();
        if (settled.Entitlement == revise.Entitlement) return Response.Nothing;
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var before = (settled.Before ?? ImmutableSortedDictionary.Create<string, Money>(StringComparer.Ordinal)).SetItems(settled.Overpayments);
        return ByDifference(revise.Entitlement, Digest.Of($"{settled.Hash}:{revise.Entitlement.Cents}"), BalanceRule.Revised(settled.Lines, settled.Entitlement, revise.Entitlement, known.Paid), before, known, context);
    }

    private static Response ByDifference(
        Money entitlement, string hash, ImmutableArray<BalanceLine> lines, ImmutableSortedDictionary<string, Money>? before, Known known, Context context)
    {
        if (entitlement < Money.Zero || entitlement > known.Granted) return new EntitlementOutsideAct(known.Granted);
        if (known.Instalments.Values.Any(one => one.IsMoving && one.Phase is not InstalmentPhase.Rejected)) return new PaymentsUnderWay();

        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        var weights = known.Lines.GroupBy(line => line.Payee).ToImmutableSorted(payee => payee.Key, payee => payee.Sum(line => line.Amount));
        var owed = Shares.Spread(entitlement, weights);
        var overpaid = owed.Where(payee => known.PaidTo(payee.Key) > payee.Value).ToImmutableSorted(payee => payee.Key, payee => known.PaidTo(payee.Key) - payee.Value);

        // Nothing is paid any more under an act that was terminated: its last account only shows what was paid beyond what was due.
        if (known.Phase is AgreementPhase.Terminated)
            return new AgreementSettled(entitlement, Money.Zero, overpaid.Values.Sum(), overpaid, hash, lines, before);

        // A rejected payment does not leave any more: what it was for is part of the balance.
        List<Event> events = [.. Ending.Cancelled(known, one => !one.IsOver && one.Plan.Kind != InstalmentKind.Balance)];
        events.AddRange(owed.SelectMany(payee => Balance(payee.Key, payee.Value - known.PaidTo(payee.Key), definition, known, context)));
        var balance = owed.Sum(payee => Money.Max(Money.Zero, payee.Value - known.PaidTo(payee.Key)));
        events.Add(new AgreementSettled(entitlement, balance, overpaid.Values.Sum(), overpaid, hash, lines, before));
        if (balance == Money.Zero && known.Phase is not AgreementPhase.Completed) events.Add(new AgreementCompleted(context.At));
        return Response.Accept(events);
    }

    private static IEnumerable<Event> Balance(string payee, Money amount, ProgrammeDefinition definition, Known known, Context context)
    {
        if (definition.Instalments.FirstOrDefault(rule => rule.Kind == InstalmentKind.Balance) is not { } rule) yield break;
        foreach (var stale in known.Instalments.Values.Where(one => one.Payee == payee && one.Plan.Kind == InstalmentKind.Balance && one.Phase is InstalmentPhase.Rejected))
            yield return new InstalmentCancelled(stale.Plan.Instalment);
        var id = Planning.BalanceId(known, rule, payee);
        var before = known.Instalments.GetValueOrDefault(id);
        if (amount <= Money.Zero)
        {
            if (before is { IsOpen: true }) yield return new InstalmentCancelled(id);
            yield break;
        }
        yield return Planning.PlannedAs(id, rule, payee, amount);
        if (before is not { Phase: InstalmentPhase.Due }) yield return new InstalmentDue(id, context.At);
    }
}
