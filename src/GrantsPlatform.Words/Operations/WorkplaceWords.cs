using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Workplaces;

namespace GrantsPlatform.Words;

/// <summary>How somebody has arranged their work.</summary>
public static class WorkplaceWords
{
    public static string Of(WorkplaceState place) =>
        $"{French.Count(place.Views.Count, "vue enregistrée", "vues enregistrées")}, {French.Count(place.Seen.Count, "dossier vu", "dossiers vus")}";

    public static string Of(WorkplaceEvent happened) => happened switch
    {
        ColumnsArranged e => $"Choix de {French.Count(e.Columns.Length, "colonne")}",
        WorkViewSaved e => $"Vue n° {e.Number} enregistrée{(e.Shared ? " et partagée avec le service" : "")}",
        WorkViewRemoved e => $"Vue n° {e.Number} supprimée",
        FilesTicked e => $"Sélection de {French.Count(e.Ticked.Length, "dossier")}, retrait de {French.Count(e.Unticked.Length, "dossier")}",
        FilesSeen e => $"Lecture de {French.Count(e.Files.Count, "dossier")}",
        _ => throw EventWords.None(happened),
    };
}
