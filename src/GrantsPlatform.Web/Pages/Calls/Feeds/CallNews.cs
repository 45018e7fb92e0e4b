using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>What the public learns of a call, from what happened to it.</summary>
public static class CallNews
{
    public static IEnumerable<NewsEntry> Of(CallHistory history, string address, string resultsAddress) =>
        from happened in history.Changes
        let call = history.Call
        let words = Words(happened.Data, call)
        where words.Title is not null
        select new NewsEntry(
            $"{call.Id}|{happened.Version}", $"{words.Title}\u202F: {call.Title}", words.Summary!, call.Definition.Funder.Name,
            happened.Data is ResultsPublished ? resultsAddress : address, happened.At);

    private static (string? Title, string? Summary) Words(Event happened, PublicCall call) => happened switch
    {
        CallScheduled e => ("Appel à venir", $"Les dossiers pourront être déposés du {French.Date(call.Zone.DayOf(e.OpensAt))} au {French.Until(e.ClosesAt, call.Zone)}."),
        CallOpened => ("Appel ouvert", $"Les dossiers peuvent être déposés jusqu’au {call.Until}."),
        CallExtended e => ("Appel prolongé", $"Les dossiers peuvent être déposés jusqu’au {French.Until(e.To, call.Zone)}, et non plus jusqu’au {French.Until(e.From, call.Zone)}."),
        CallClosed => ("Appel clos", "Les dossiers déposés sont à l’instruction."),
        ResultsPublished => ("Résultats publiés", "La liste des projets retenus, les montants et leur répartition par département sont en ligne."),
        CallCancelled => ("Appel annulé", "Cet appel à projets n’aura pas de suite."),
        // The rest is the funder's own work.
        _ => (null, null),
    };
}
