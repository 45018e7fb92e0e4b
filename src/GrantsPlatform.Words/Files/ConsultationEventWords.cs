using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class ConsultationEventWords
{
    public static string Of(ConsultationEvent happened, INames names) => happened switch
    {
        OutsideOpinionAsked e => $"Avis extérieur demandé sur {French.Count(e.Applications.Length, "dossier")} avant le {French.Deadline(e.DueAt, names.Zone)}",
        OutsideOpinionReminderDue => "Rappel envoyé\u202F: avis extérieur attendu",
        OutsideOpinionGiven e => $"Avis extérieur reçu\u202F: {Of(e.View)}{(e.UploadHash is null ? "" : ", avec un fichier")}",
        OutsideUploadErased => "Fichier joint à l’avis extérieur effacé",
        OutsideOpinionLapsed => "Délai de l’avis extérieur passé",
        OpinionErased => "Avis extérieur effacé, le dossier l’étant",
        OutsideOpinionWithdrawn => "Demande d’avis extérieur retirée",
        _ => throw EventWords.None(happened),
    };

    public static string Of(OutsideView view) => view switch
    {
        OutsideView.Yes => "oui",
        OutsideView.No => "non",
        OutsideView.Words => "ni oui ni non",
        _ => throw new InvalidOperationException($"{view} has no words."),
    };
}
