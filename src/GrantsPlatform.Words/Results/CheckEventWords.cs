using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Words;

/// <summary>What happens to a report that may get, or gets, a full check.</summary>
public static class CheckEventWords
{
    public static string Of(ReportEvent happened) => happened switch
    {
        ReportPutToLot => "Entre dans le prochain tirage au sort des contrôles",
        ReportRiskFound e => $"Analyse de risque\u202F: {French.Count(e.Points, "point")}, seuil à {French.Number(e.Threshold)}",
        ReportLotNoted e => $"Tirage au sort n°\u00A0{French.Number(e.Number)}\u202F: {(e.Drawn ? "tiré" : "non tiré")}",
        CheckOpened e => $"Contrôle approfondi ouvert ({Of(e.Ground)}), {French.Count(e.Lines, "ligne")} à vérifier",
        CheckRenewed e => $"Contrôle approfondi repris après une nouvelle transmission, {French.Count(e.Lines, "ligne")} à vérifier",
        CheckPiecesAsked e => $"Demande de {French.Count(e.Pieces.Length, "pièce")} pour le contrôle, au plus tard le {French.Date(e.DueOn)}",
        CheckPieceSent e => $"Pièce du contrôle envoyée ({French.Count(e.Files, "fichier")}), empreinte {e.Hash[..12]}…",
        CheckPiecesOverdue e => $"Échéance du {French.Date(e.DueOn)} passée sans toutes les pièces du contrôle",
        CheckLineVerified e => $"Ligne du contrôle vérifiée{(e.Ineligible > Money.Zero ? $", {French.Amount(e.Ineligible)} non éligibles" : "")}",
        CheckClosed e => $"Contrôle approfondi clos{(e.Ineligible > Money.Zero ? $", {French.Amount(e.Ineligible)} non éligibles" : "")}",
        _ => throw EventWords.None(happened),
    };

    private static string Of(CheckGround ground) => ground switch
    {
        CheckGround.Lot => "tiré au sort",
        CheckGround.Risk => "analyse de risque",
        _ => throw new InvalidOperationException($"{ground} has no words."),
    };
}
