using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold between the limits of a definition: envelopes, ceilings, payments, accounts, weights.</summary>
internal static class LimitRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        Ceilings(definition, findings);
        Instalments(definition, findings);
        if (definition.Agreement is { } agreement) Accounts(agreement, definition, findings);
        if (definition.Scoring.WeightsTotal is { } total && findings.IsSound("$.scoring.criteria"))
        {
            var sum = definition.Scoring.Criteria.Sum(criterion => criterion.Weight);
            findings.Require(sum == total, "$.scoring.weightsTotal", $"Les pondérations font {French.Number(sum)}, et non {French.Number(total)}.");
        }
    }

    private static void Ceilings(ProgrammeDefinition definition, Findings findings)
    {
        var ceilings = definition.Funding.Ceilings;
        if (!findings.IsSound("$.funding.ceilings")) return;
        for (var i = 0; i < ceilings.Length; i++)
        {
            var (ceiling, path) = (ceilings[i], $"$.funding.ceilings[{i}]");
            findings.Require(ceiling.Amount <= definition.TotalEnvelope || !findings.IsSound("$.totalEnvelope"), path + ".amount",
                $"Ce plafond dépasse l’enveloppe totale de {French.Amount(definition.TotalEnvelope)} : il ne limite rien.");
            findings.Require(!ceilings.Take(i).Any(other => other.Basis == ceiling.Basis && other.Period == ceiling.Period), path, "Un plafond de cette base et de cette période est déjà donné.");
            findings.Require(ceiling.Period != CeilingPeriod.Year
                || !ceilings.Any(other => other.Basis == ceiling.Basis && other.Period == CeilingPeriod.Total && other.Amount < ceiling.Amount), path + ".amount",
                "Ce plafond annuel dépasse le plafond total de la même base : il ne limite rien.");
        }
    }

    /// <summary>An advance that is an amount may be paid to the least of files: it cannot exceed what a file can be granted.</summary>
    private static void Instalments(ProgrammeDefinition definition, Findings findings)
    {
        if (!findings.IsSound("$.instalments") || !findings.IsSound("$.totalEnvelope") || !findings.IsSound("$.funding")) return;
        var plan = definition.Instalments;
        var most = definition.Funding.Ceilings.Where(ceiling => ceiling is { Basis: CeilingBasis.File or CeilingBasis.Service, Period: CeilingPeriod.Total })
            .Select(ceiling => ceiling.Amount).Append(definition.TotalEnvelope).Min();
        var sum = Money.Zero;
        for (var i = 0; i < plan.Length; i++)
        {
            if (plan[i].Amount is not { } amount) continue;
            findings.Require(sum > most || sum + amount <= most, $"$.instalments[{i}].amount",
                $"Avec ce versement, un dossier recevrait plus que ce qui peut lui être accordé ({French.Amount(most)}).");
            sum += amount;
        }
        findings.Require(sum == Money.Zero || plan.Sum(rule => rule.Share ?? 0) < 1, "$.instalments", "Les parts font déjà le tout : un montant en plus le dépasserait.");
    }

    private static void Accounts(AgreementRules agreement, ProgrammeDefinition definition, Findings findings)
    {
        const string path = "$.agreement.eligibleAccounts";
        var charges = BudgetPlan.Accounts.Where(account => account.Side == BudgetSide.Expense).Select(account => account.Code).ToList();
        findings.Different(agreement.EligibleAccounts, path);
        for (var i = 0; i < agreement.EligibleAccounts.Length; i++)
        {
            var account = agreement.EligibleAccounts[i];
            if (charges.Exists(code => code.StartsWith(account, StringComparison.Ordinal))) continue;
            findings.Once("account:" + account, $"{path}[{i}]", $"Le compte « {account} » n’est pas un compte de charges du budget.{Nearest.Hint(account, charges.Where(code => code.Length == 2))}");
        }
        findings.Require(definition.Balance?.Rate is null || !agreement.EligibleAccounts.IsEmpty, path, "Le solde dépend des dépenses admises : il faut dire de quels comptes.");
    }
}
