using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Where in a document something stands, so that its maker finds it: by the words that stand there.</summary>
internal static class TemplatePlaces
{
    private const int Longest = 60;

    public static string Of(OpenXmlElement element)
    {
        var around = element.Ancestors().Prepend(element).ToList();
        var part = around[^1] switch { Header => "en-tête de page, ", Footer => "pied de page, ", Footnotes or Endnotes => "note, ", _ => "" };
        if (around.OfType<TableRow>().FirstOrDefault() is { } row) return $"{part}ligne de tableau {Quoted(string.Join(" | ", row.Descendants<TableCell>().Select(cell => cell.InnerText)))}";
        var paragraph = around.OfType<Paragraph>().FirstOrDefault() ?? element.Descendants<Paragraph>().FirstOrDefault();
        return $"{part}paragraphe {Quoted(paragraph?.InnerText ?? "")}";
    }

    private static string Quoted(string words) => string.IsNullOrWhiteSpace(words) ? "sans texte" : $"«\u00A0{(words.Length <= Longest ? words.Trim() : $"{words.AsSpan(0, Longest).Trim()}…")}\u00A0»";
}
