using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Home;

/// <summary>What waits for whoever is signed in, as it is at this instant.</summary>
public sealed record HomeDesk(OwnDesk Desk, DateTimeOffset Now);

/// <summary>What is to be done with a file: in words, the button, and where it leads.</summary>
internal static class HomeWords
{
    public static (string Words, string Action, string Href) Of(DeskTask task, Links links) => task.Kind switch
    {
        DeskTaskKind.Fill => ($"{French.Count(task.Missing, "point reste à compléter", "points restent à compléter")}.", "Continuer", links.File(task.File.Row.Id)),
        DeskTaskKind.Send => ("Rien ne manque\u202F: il reste à le vérifier et à le déposer.", "Vérifier et déposer", links.CheckAnswers(task.File.Row.Id)),
        DeskTaskKind.Validate => ("Préparé par une autre personne, à relire et à déposer.", "Relire et déposer", links.CheckAnswers(task.File.Row.Id)),
        DeskTaskKind.Complete => ("Le service demande des compléments.", "Répondre", links.Complement(task.File.Row.Id)),
        _ => throw new InvalidOperationException($"{task.Kind} has no words."),
    };
}
