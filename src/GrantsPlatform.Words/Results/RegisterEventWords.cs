using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Words;

public static class RegisterEventWords
{
    public static string Of(RegisterEvent happened) => happened switch
    {
        RegisterOpened => "Tableau de suivi ouvert",
        RowsAdded e => $"Saisie\u202F: {French.Count(e.Count, "ligne ajoutée", "lignes ajoutées")} au tableau de suivi",
        RowCorrected => "Ligne du tableau de suivi corrigée",
        RowsImported e => $"Import\u202F: {French.Count(e.Added, "ligne ajoutée", "lignes ajoutées")}, {French.Count(e.Corrected, "corrigée")}",
        RowsErased e => $"Effacement\u202F: {Erased(e.Count)}",
        RowsPurged e => $"Effacement\u202F: {Erased(e.Count)}, durée de conservation échue",
        IndicatorsSealed e => $"Indicateurs certifiés du {French.Date(e.Period.From)} au {French.Date(e.Period.To)}, empreinte {e.Hash[..12]}…",
        _ => throw EventWords.None(happened),
    };

    private static string Erased(int count) => French.Count(count, "ligne effacée", "lignes effacées");
}
