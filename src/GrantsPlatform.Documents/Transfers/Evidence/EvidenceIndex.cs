using System.Collections.Immutable;
using System.Net;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The first page of the archive, for any browser: each payment in its order with its pieces, their hashes and what is missing.</summary>
internal static class EvidenceIndex
{
    public const string Path = "sommaire.html";

    public static string Of(PaymentOrders orders, DateTimeOffset leftAt, ImmutableArray<JoinedLine> lines, IReadOnlyCollection<RecordEntry> entries)
    {
        var byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var html = new StringBuilder($$"""
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pièces justificatives du lot {{Text(orders.Batch)}}</title>
            <style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}h1,h2{line-height:1.2}h2{border-top:1px solid #ccc;padding-top:1rem;font-size:1.1rem}li{margin:.3rem 0}code{font-size:.85em;overflow-wrap:anywhere;color:#555}.manque{color:#8a2a0b}</style></head><body>
            <h1>Pièces justificatives du lot {{Text(orders.Batch)}}</h1><p>{{Text(orders.Funder)}}<br>{{Text(orders.Definition.Title)}}</p>
            <p>Lot parti le {{Text(French.Meeting(leftAt))}}&#x202F;: {{Text(French.Count(lines.Length, "versement"))}}, {{Text(French.Amount(orders.State.Total))}}. {{Text(Missing(lines))}}</p>

            """);
        foreach (var line in lines) Write(html, line, byPath);
        return html.AppendLine($"""
            <h2>Vérifier</h2>
            <p>{RecordManifest.Path} donne l’empreinte de chaque fichier&#x202F;; la commande <code>verify-record</code> les contrôle sans connexion. Sans la plateforme, <code>sha256sum -c {RecordManifest.Sums}</code> le fait dans le dossier où l’archive a été ouverte. L’acte et les pièces remises sont les octets conservés&#x202F;; courriers, certificats et comptes rendus sont écrits d’après le registre, tel qu’il était au départ du lot.</p>
            </body></html>
            """).ToString();
    }

    private static void Write(StringBuilder html, JoinedLine line, Dictionary<string, RecordEntry> byPath)
    {
        html.AppendLine($"<h2>{Text(line.Order.Line.Line)}, {Text(line.Order.Payee)}&#x202F;: {Text(French.Amount(line.Order.Line.Amount))}</h2><p>{Text(line.Order.Words)}, dossier {Text(line.Order.Number)}</p><ul>");
        foreach (var entry in line.Joined.Select(piece => byPath[piece.Path]))
            html.AppendLine($"<li><a href=\"{Text(string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString)))}\">{Text(entry.Title)}</a> ({Text(French.Number(entry.Size))} octets)<br><code>SHA-256 {entry.Hash}</code></li>");
        foreach (var piece in line.Missing) html.AppendLine($"<li class=\"manque\">Manque&#x202F;: {Text(piece.Title)}. {Text(piece.Why)}</li>");
        html.AppendLine("</ul>");
    }

    private static string Missing(ImmutableArray<JoinedLine> lines) => lines.Sum(line => line.Missing.Length) is > 0 and var count
        ? $"{French.Count(count, "pièce manque", "pièces manquent")}, nommées ci-dessous et dans {EvidenceArchive.MissingPath}."
        : "Aucune pièce ne manque.";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
