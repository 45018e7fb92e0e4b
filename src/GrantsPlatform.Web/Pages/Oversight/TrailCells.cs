using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Lines of a search as rows for spreadsheets.</summary>
internal static class TrailCells
{
    public static readonly string[] Columns = ["Date", "Heure", "Qui", "Compte", "Ce qui s’est passé", "Acte", "Commande", "Objet", "Identifiant", "Version", "Motif", "Empreinte"];

    public static IEnumerable<string> Of(TrailLine line)
    {
        var at = ParisTime.Wall(line.At);
        return [
            at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture), line.By, line.Person ?? "", line.What, line.Event, line.Command is { } command ? CommandWords.Of(command) : "", line.Object, line.Id.ToString(),
            line.Version.ToString(CultureInfo.InvariantCulture), line.ReasonErased ? "(effacé)" : line.Reason ?? "", line.Hash,
        ];
    }
}
