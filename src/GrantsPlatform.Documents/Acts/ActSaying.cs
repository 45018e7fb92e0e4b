using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Acts;

/// <summary>What an act says, out of the record: no figure is typed again.</summary>
internal sealed class ActSaying(ReadableAct act, ActInWords text)
{
    private FollowedGrant Grant => act.Grant;
    private ProgrammeDefinition Definition => Grant.Definition;

    public ActSaid Agreement()
    {
        var reports = Reports();
        return new ActSaid(
            text.Version == 1 ? ActTitles.Agreement : $"{ActTitles.Agreement}, dans sa rédaction issue de l’avenant n°\u00A0{text.Version - 1}",
            Grant.Number, Grant.Applicant.LegalName, Registration(), text.HeadOffice is { } seat ? $", dont le siège est situé {string.Join(", ", seat.Lines)}" : "",
            Grant.Project is { } title ? $" «\u00A0{French.InQuotes(title)}\u00A0»" : "", French.InQuotes(Grant.CallTitle), Definition.Funder, Lower(Definition.Funder.SignatoryTitle),
            Definition.LegalBasis.TrimEnd('.'), text.From, text.To, ActNumbers.Of(!text.Payments.IsEmpty, !reports.IsEmpty, !text.Targets.IsEmpty), text.Amounts,
            [.. text.Payments.Select(one => new SaidPayment(one.Label, TriggerOf(one.Label), one.Amount))], [.. text.Targets.Select(one => new SaidTarget(one.Indicator, French.Number(one.Value)))],
            Definition.Agreement is { EligibleAccounts: { IsEmpty: false } accounts } ? French.List(accounts) : null, Definition.Balance?.Rate is { } rate ? French.Percent(rate) : null, reports,
            French.Duration(Definition.Retention.AwardedMonths),
            Definition.Recovery is { } recovery ? $", après que le bénéficiaire a eu {French.Count(recovery.ReplyDays, "jour")} pour présenter ses observations" : "", Annexed(), text.Hash);
    }

    /// <param name="before">The text in force.</param>
    public AmendmentSaid Amendment(ActInWords before) => new(
        Agreement() with { Title = ActTitles.Amendment($"{text.Version - 1}") }, $"{text.Version - 1}",
        ParisTime.DayOf((Grant.Agreement?.Act).Required("the act in force").ActivatedAt), ActChange.Between(before, text));

    private string Registration() => (Grant.Applicant.Siret, Grant.Applicant.Rna) switch
    {
        ({ } siret, _) => $" (SIRET\u00A0{siret})",
        (_, { } rna) => $" (RNA\u00A0{rna})",
        _ => "",
    };

    private string TriggerOf(string label) => Definition.Instalments.FirstOrDefault(one => label.StartsWith(one.Label, StringComparison.Ordinal)) is not { } rule ? "" : rule.Trigger switch
    {
        InstalmentTrigger.Countersigned => "Signature de la convention par les deux parties",
        InstalmentTrigger.Date => rule.On is { } day ? $"Le {French.Date(day)}" : "À l’échéance prévue",
        InstalmentTrigger.ReportAccepted => $"Acceptation du rapport{(Definition.Reports.FirstOrDefault(report => report.Code == rule.Report) is { } report ? $" «\u00A0{report.Label}\u00A0»" : "")}",
        _ => "Arrêté du solde",
    };

    private ImmutableArray<string> Reports() =>
    [
        .. Definition.Reports.Where(report => report.Kind != ReportKind.Activity).Select(ReportOf),
        .. Definition.Register is null ? [] : new[] { ((Prose)$"Totaux certifiés du tableau de suivi des personnes accompagnées, qui est tenu sans leur nom et n’est pas remis").ToString() },
    ];

    private string ReportOf(ReportRule report) =>
        report.Label + (report.Due?.DayFor(report.PeriodIn(text.From, text.To).To, Milestones.None.With(Milestone.OperationStarted, text.From).With(Milestone.OperationEnded, text.To)) is { } due
            ? $", au plus tard le {French.Date(due)}" : "");

    private ActAnnexed Annexed()
    {
        var budget = act.Project.Budget is { Lines.IsEmpty: false } lines ? lines : null;
        return new ActAnnexed(
            act.Project.Answers, Rows(budget, BudgetSide.Expense), Rows(budget, BudgetSide.Income), Rows(budget, BudgetSide.InKindExpense), Rows(budget, BudgetSide.InKindIncome), Shares(),
            act.Project.Answers.IsEmpty ? "Le dossier déposé, auquel les parties se réfèrent, décrit l’action." : null,
            budget is null ? "Le dossier déposé ne comporte pas de budget." : null,
            text.Targets.IsEmpty ? "Aucun objectif chiffré n’est fixé." : null,
            text.Payments.IsEmpty ? "Les versements sont prévus à l’entrée en vigueur de la convention." : null);
    }

    private static ImmutableArray<BudgetRow> Rows(Budget? budget, BudgetSide side) =>
        [.. budget?.Lines.Where(line => line.Side == side && line.Amount != Money.Zero).OrderBy(line => line.Code, StringComparer.Ordinal).Select(line => new BudgetRow(AccountOf(line), line.Amount)) ?? []];

    private static string AccountOf(BudgetLine line)
    {
        var label = BudgetPlan.Accounts.FirstOrDefault(account => account.Side == line.Side && account.Code == line.Code) is { } account ? $"{account.Code} {account.Label}" : line.Code;
        return line.Funder is { } funder && BudgetPlan.Subsidies.FirstOrDefault(one => one.Code == funder) is { } source ? $"{label} – {source.Label}" : label;
    }

    /// <summary>Payee by payee, the grantee first.</summary>
    private ImmutableArray<ActShare> Shares() =>
    [
        .. text.Amounts.GroupBy(one => one.Payee).OrderBy(payee => payee.Key == Grant.Applicant.LegalName ? 0 : 1).ThenBy(payee => payee.Key, StringComparer.Ordinal)
            .Select(payee => new ActShare(payee.Key, RoleOf(payee.Key), payee.Sum(one => one.Amount))),
    ];

    private string RoleOf(string payee) => payee == Grant.Applicant.LegalName ? "Bénéficiaire"
        : act.Project.Partners.FirstOrDefault(partner => partner.Name == payee)?.Role is { Length: > 0 } role ? role : "Partenaire";

    /// <summary>"le préfet" within a sentence; what begins with an acronym stays.</summary>
    private static string Lower(string title) => title is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + title[1..] : title;
}

internal static class ActTitles
{
    public const string Agreement = "Convention attributive de subvention";

    public static string Amendment(string rank) => $"Avenant n°\u00A0{rank} à la convention attributive de subvention";
}
