using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class CallEventWords
{
    public static string Of(CallEvent happened, INames names) => happened switch
    {
        CallCreated e => $"Appel à projets créé\u202F: {e.Title}",
        CallRevised e => $"Appel à projets repris avant sa programmation\u202F: {e.Title}, du {French.Meeting(e.OpensAt, names.Zone)} au {French.Deadline(e.ClosesAt, names.Zone)}",
        CallScheduled e => $"Calendrier programmé\u202F: du {French.Meeting(e.OpensAt, names.Zone)} au {French.Deadline(e.ClosesAt, names.Zone)}",
        CallOpened => "Appel à projets ouvert",
        CallExtended e => $"Clôture reportée au {French.Deadline(e.To, names.Zone)}",
        CallClosed => "Appel à projets clos",
        ConditionSatisfied e => $"Condition préalable remplie\u202F: {names.Condition(e.Code)}",
        SelectionBegun => "Sélection commencée",
        SelectionConcluded => "Sélection terminée",
        ResultsPublished => "Résultats publiés",
        CallArchived => "Appel à projets archivé",
        CallCancelled => "Appel à projets annulé",
        _ => throw EventWords.None(happened),
    };
}
