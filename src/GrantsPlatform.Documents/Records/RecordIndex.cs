using System.Net;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Records;

/// <summary>The first page of the package: what is in it, and how it can be verified. A file of its own, that any browser opens.</summary>
public static class RecordIndex
{
    public const string Path = "index.html";

    /// <summary>The folder of acts.</summary>
    public const string Acts = "actes/";

    private static readonly (RecordPart Part, string Heading)[] Parts =
    [
        (RecordPart.Reading, "À lire"), (RecordPart.Upload, "Pièces jointes au dossier, aux messages, aux comptes rendus et aux avis"), (RecordPart.StandIn, "Pièces dont le contenu conservé n’est pas celui qui a été déposé"), (RecordPart.Document, "Actes et courriers"), (RecordPart.Text, "Ce qui a été déposé, écrit et motivé, mot pour mot"),
        (RecordPart.Events, "Historique, avec ses empreintes"),
    ];

    public static string Of(string file, string applicant, string call, DateTimeOffset madeAt, IReadOnlyCollection<RecordEntry> entries)
    {
        var html = new StringBuilder($$"""
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dossier {{Text(file)}}</title>
            <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}h1{line-height:1.2}li{margin:.3rem 0}code{font-size:.85em;overflow-wrap:anywhere;color:#555}</style></head><body>
            <h1>Dossier {{Text(file)}}</h1><p>{{Text(applicant)}}<br>{{Text(call)}}</p><p>Tiré du registre le {{Text(French.Meeting(madeAt))}}.</p>

            """);
        foreach (var (part, heading) in Parts)
        {
            var mine = entries.Where(entry => PlaceOf(entry) == part).ToList();
            if (mine.Count == 0) continue;
            html.AppendLine($"<h2>{Text(heading)}</h2><ul>");
            foreach (var entry in mine)
                html.AppendLine($"<li><a href=\"{Text(string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString)))}\">{Text(entry.Title)}</a> ({Text(French.Number(entry.Size))} octets)<br><code>SHA-256 {entry.Hash}</code></li>");
            html.AppendLine("</ul>");
        }
        return html.AppendLine("""
            <h2>Ce que cela prouve</h2>
            <p>Chaque événement contient l’empreinte du précédent&#x202F;; ce qui a été déposé, écrit et motivé est désigné par son empreinte dans un événement, et chaque pièce dans ce texte&#x202F;; un avis extérieur demandé sur plusieurs dossiers à la fois fait exception. La commande <code>verify-record</code> le contrôle sans connexion&#x202F;; <code>sha256sum -c empreintes.sha256</code> contrôle les seules empreintes des fichiers, sans la plateforme. Les courriers, et les actes dont aucun document n’a été gardé à l’envoi, sont écrits de nouveau à partir du registre, et seul le manifeste dit qu’ils n’ont pas changé depuis.</p>
            <p>Pour vous assurer que l’historique n’a pas été réécrit en entier, comparez les dernières empreintes que donne la commande avec celles que la plateforme ou un récépissé affichent.</p>
            <p>Ce qui n’y est pas&#x202F;: les notes internes du service, le tableau de suivi des personnes, et ce qui a été saisi sans être déposé.</p>
            </body></html>
            """).ToString();
    }

    /// <summary>An act that was kept is proved as what was sent in is, and read among the acts.</summary>
    private static RecordPart PlaceOf(RecordEntry entry) => entry.Part == RecordPart.Upload && entry.Path.StartsWith(Acts, StringComparison.Ordinal) ? RecordPart.Document : entry.Part;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
