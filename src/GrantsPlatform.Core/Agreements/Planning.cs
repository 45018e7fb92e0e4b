using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The plan of payments per payee. What nobody has acted on follows the act; the balance takes up what the others leave.</summary>
internal static class Planning
{
    /// <summary>The first payee who has, or is about to have, more than the lines would grant.</summary>
    public static BelowPayments? FirstBelow(Known known, ImmutableArray<AmountLine> lines) =>
        known.Instalments.Values.GroupBy(one => one.Payee)
            .Select(payee => (Payee: payee.Key, Committed: Committed(known, payee.Key)))
            .Where(payee => payee.Committed > GrantedTo(lines, payee.Payee))
            .Select(payee => new BelowPayments(payee.Payee, payee.Committed)).FirstOrDefault();

    public static IEnumerable<AgreementEvent> Plan(ProgrammeDefinition definition, Known known, ImmutableArray<AmountLine> lines, DateTimeOffset at)
    {
        if (definition.Instalments.IsEmpty) return [];
        var weights = lines.GroupBy(line => line.Payee).ToImmutableSorted(payee => payee.Key, payee => payee.Sum(line => line.Amount));
        return known.Instalments.Values.Select(one => one.Payee).Union(weights.Keys).Order(StringComparer.Ordinal)
            .SelectMany(payee => PlanFor(payee, definition, known, weights, at));
    }

    private static IEnumerable<AgreementEvent> PlanFor(
        string payee, ProgrammeDefinition definition, Known known, ImmutableSortedDictionary<string, Money> weights, DateTimeOffset at)
    {
        var left = weights.GetValueOrDefault(payee) - Committed(known, payee);
        foreach (var rule in definition.Instalments.OrderBy(rule => rule.Kind == InstalmentKind.Balance))
        {
            var id = rule.Kind == InstalmentKind.Balance ? BalanceId(known, rule, payee) : IdOf(rule, payee);
            var before = known.Instalments.GetValueOrDefault(id);
            if (before is { IsOpen: false, Phase: not InstalmentPhase.Cancelled }) continue;
            var amount = rule.Kind == InstalmentKind.Balance ? left : Money.Min(left, AmountOf(rule, payee, weights));
            left -= amount;
            foreach (var happened in Replan(id, rule, payee, amount, before, known, at)) yield return happened;
        }
    }

    private static IEnumerable<AgreementEvent> Replan(
        string id, InstalmentRule rule, string payee, Money amount, Instalment? before, Known known, DateTimeOffset at)
    {
        if (amount == Money.Zero)
        {
            if (before is { IsOpen: true }) yield return new InstalmentCancelled(id);
            yield break;
        }
        var planned = PlannedAs(id, rule, payee, amount);
        if (before is not { IsOpen: true } || !Wire.Same(before.Plan, planned)) yield return planned;
        if (before is not { Phase: InstalmentPhase.Due } && IsDue(rule, known, at)) yield return new InstalmentDue(id, at);
    }

    /// <summary>Every payment that the lines lead to, as it will be made: paid, on its way or planned.</summary>
    public static ImmutableArray<ForeseenPayment> Foreseen(ProgrammeDefinition definition, Known known, ImmutableArray<AmountLine> lines, DateTimeOffset at)
    {
        var foreseen = known.Instalments.Where(one => one.Value.Phase is not InstalmentPhase.Cancelled)
            .ToImmutableSorted(one => one.Key, one => new ForeseenPayment(one.Key, one.Value.Payee, one.Value.Amount));
        foreach (var happened in Plan(definition, known, lines, at))
            foreseen = happened switch
            {
                InstalmentPlanned e => foreseen.SetItem(e.Instalment, new ForeseenPayment(e.Instalment, e.Payee, e.Amount)),
                InstalmentCancelled e => foreseen.Remove(e.Instalment),
                _ => foreseen,
            };
        return [.. foreseen.Values];
    }

    public static InstalmentPlanned PlannedAs(string id, InstalmentRule rule, string payee, Money amount) =>
        new(id, rule.Code, rule.Kind, payee, amount, rule.Trigger, rule.On, rule.Report, rule.Evidence, rule.Due as DueRule.After);

    /// <summary>The balance's own id, or a further one where an earlier balance has left already.</summary>
    public static string BalanceId(Known known, InstalmentRule rule, string payee)
    {
        var id = IdOf(rule, payee);
        for (var next = 2; known.Instalments.TryGetValue(id, out var one) && (one.IsMoving || one.IsPaid); next++) id = $"{IdOf(rule, payee)}~{next}";
        return id;
    }

    /// <summary>Paid, or on its way.</summary>
    public static Money Committed(Known known, string payee) =>
        known.Instalments.Values.Where(one => one.Payee == payee && (one.IsMoving || one.IsPaid)).Sum(one => one.Amount);

    private static string IdOf(InstalmentRule rule, string payee) => $"{rule.Code}~{payee}";

    private static Money GrantedTo(ImmutableArray<AmountLine> lines, string payee) => lines.Where(line => line.Payee == payee).Sum(line => line.Amount);

    private static Money AmountOf(InstalmentRule rule, string payee, ImmutableSortedDictionary<string, Money> weights) => rule switch
    {
        _ when !weights.TryGetValue(payee, out _) => Money.Zero,
        { Share: { } share, ShareOf: ShareBasis.Whole } => Shares.Distribute(weights.Values.Sum().ShareRoundedDown(share), weights)[payee],
        { Share: { } share } => weights[payee].ShareRoundedDown(share),
        { Amount: { } amount } => Shares.Spread(Money.Min(amount, weights.Values.Sum()), weights)[payee],
        _ => throw new InvalidOperationException($"{rule} has neither share nor amount."),
    };

    private static bool IsDue(InstalmentRule rule, Known known, DateTimeOffset at) => rule.Trigger switch
    {
        InstalmentTrigger.Countersigned => true,
        InstalmentTrigger.Date => rule.On is { } day && ParisTime.StartOf(day) <= at,
        InstalmentTrigger.ReportAccepted => rule.Report is { } report && known.AcceptedReports.Contains(report),
        _ => false,
    };
}
