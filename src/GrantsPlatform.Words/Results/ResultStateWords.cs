using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Words;

/// <summary>Where follow-up, reports, claims and appeals stand.</summary>
public static class ResultStateWords
{
    public static string Of(RegisterState.Known register) =>
        $"{French.Count(register.Marks.Count, "ligne")}, "
        + (register.LastSeal is { } seal ? $"indicateurs certifiés du {French.Date(seal.Period.From)} au {French.Date(seal.Period.To)}" : "aucun indicateur certifié");

    public static string Of(ReportState.Known report) =>
        $"{ReportWords.Of(report.Phase)}{(report.Overdue && report.DueOn is not null ? ", en retard" : "")} (du {French.Date(report.From)} au {French.Date(report.To)})"
        + (report.DueOn is { } due ? $", à remettre au plus tard le {French.Date(due)}" : "")
        + (report.Phase is ReportPhase.Accepted { EligibleCosts: { } costs } ? $", {French.Amount(costs)} de dépenses éligibles" : "");

    public static string Of(DrawState.Known draws) =>
        $"{French.Count(draws.Made.Length, "tirage fait", "tirages faits")}, {French.Count(draws.Waiting.Count, "bilan")} en attente du prochain"
        + (draws.Waiting.IsEmpty ? "" : $", le {French.Instant(draws.First.DrawAt)}");

    public static string Of(RecoveryState.Known claim, INames names) =>
        $"{RecoveryWords.Of(claim.Phase)}\u202F; {French.Amount(claim.Claimed)} versés en trop à {names.Organisation(claim.Origin.Payee)}, "
        + $"{French.Amount(claim.Received)} encaissés, reste {French.Amount(claim.Owed)}";

    public static string Of(AppealState.Known appeal) =>
        $"{AppealWords.Of(appeal.Phase)}, arrivé le {French.Date(appeal.Appeal.ReceivedOn)}"
        + (appeal.IsOpen ? $"\u202F; le silence vaut rejet après le {French.Date(appeal.Appeal.SilentUntil)}" : "");
}
