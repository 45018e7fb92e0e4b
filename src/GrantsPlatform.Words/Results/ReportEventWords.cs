using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Words;

public static class ReportEventWords
{
    public static string Of(ReportEvent happened, INames names) => happened switch
    {
        ReportExpected e => $"Compte rendu attendu\u202F: {e.Label}, {Period(e.From, e.To)}{Due(e.DueOn)}",
        ReportCancelled e => $"Compte rendu annulé, la convention ayant pris fin le {French.Date(e.EndedOn)}",
        ReportMoved e => $"Période déplacée\u202F: {Period(e.From, e.To)}{Due(e.DueOn)}",
        ReportSaved e => $"Rédaction enregistrée ({French.Count(e.Marks.Count, "champ")})",
        ReportReminderDue e => $"Rappel envoyé\u202F: compte rendu attendu pour le {French.Date(e.DueOn)}",
        ReportOverdue e => $"Échéance du {French.Date(e.DueOn)} passée sans compte rendu",
        ReportSubmitted e => $"Compte rendu certifié et transmis le {French.Instant(e.At)}{(e.Number > 1 ? $" (transmission n°\u00A0{French.Number(e.Number)})" : "")}"
            + $"{(e.Financial is { } totals ? $", {French.Amount(totals.Expenses)} de dépenses" : "")}, empreinte {e.Hash[..12]}…{Figures(e, names)}",
        ReportReturned e => $"Compte rendu renvoyé pour correction ({CodeWords.Joined(e.Fields.Select(names.ReportField))}){Due(e.DueOn)}",
        ReportAccepted e => $"Compte rendu accepté{(e.EligibleCosts is { } costs ? $", {French.Amount(costs)} de dépenses éligibles" : "")}{Refused(e.Costs ?? [])}{(e.Figures is { IsEmpty: false } taken ? $"\u202F; chiffres admis sans ligne au tableau de suivi\u202F: {CodeWords.Joined(taken.Select(code => names.ReportField(ReportFields.IndicatorOf(code))))}" : "")}",
        ReportPutToLot or ReportRiskFound or ReportLotNoted or CheckOpened or CheckRenewed or CheckPiecesAsked or CheckPieceSent or CheckPiecesOverdue or CheckLineVerified or CheckClosed =>
            CheckEventWords.Of(happened),
        ActivityTold e => $"Avis d’activité\u202F: {e.Label}, le {French.Date(e.Day)} ({PlaceWords.OfCommune(e.Commune)})",
        _ => throw EventWords.None(happened),
    };

    /// <summary>Each indicator with its target, where one was fixed.</summary>
    private static string Figures(ReportSubmitted submitted, INames names) => submitted.Indicators.IsDefaultOrEmpty
        ? ""
        : $". Indicateurs\u202F: {string.Join("\u202F; ", submitted.Indicators.Select(one => $"{names.ReportField(ReportFields.IndicatorOf(one.Code))}\u202F: {Number(one.Actual)}{Origin(one.Origin)}{(one.Target is { } target ? $" (cible {Number(target)})" : "")}"))}";

    private static string Origin(FigureOrigin? origin) => origin switch
    {
        null or FigureOrigin.Rows => "",
        FigureOrigin.Zero => ", déclaré exact",
        FigureOrigin.ZeroWithoutRows => ", déclaré exact sans ligne au tableau de suivi",
        FigureOrigin.Hand => ", saisi sans ligne au tableau de suivi",
        _ => throw new InvalidOperationException($"{origin} has no words."),
    };

    private static string Number(decimal? value) => value is { } known ? French.Number(known) : "non renseigné";

    private static string Period(DateOnly from, DateOnly to) => $"du {French.Date(from)} au {French.Date(to)}";

    private static string Due(DateOnly? day) => day is { } due ? $", à remettre au plus tard le {French.Date(due)}" : "";

    private static string Refused(ImmutableArray<JudgedCost> costs) => costs.IsEmpty
        ? ""
        : $" (écartés\u202F: {CodeWords.Joined(costs.Where(one => one.Refused > Money.Zero).Select(one => $"{French.Amount(one.Refused)} du compte {BudgetPlan.NameOf(one.Account)}"))})";
}
