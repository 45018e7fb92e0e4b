using System.Collections.Frozen;
using System.Xml;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A drawing that may be shown as it was written: shapes and colours, and nothing that runs, loads or points elsewhere.</summary>
internal static class SvgDrawing
{
    private const int Longest = 20_000;
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly FrozenSet<string> Elements = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc"];

    private static readonly FrozenSet<string> Attributes =
    [
        "xmlns", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "transform",
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity",
    ];

    /// <summary>Null when it may be shown.</summary>
    public static string? Fault(string drawing)
    {
        if (drawing.Length > Longest) return $"Un logo tient en {Longest} caractères.";
        try
        {
            using var reader = XmlReader.Create(new StringReader(drawing), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
                if (FaultAt(reader) is { } fault) return fault;
            return null;
        }
        catch (XmlException)
        {
            return "Un logo est un dessin SVG bien formé.";
        }
    }

    private static string? FaultAt(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => FaultOf(reader),
        XmlNodeType.ProcessingInstruction or XmlNodeType.DocumentType or XmlNodeType.EntityReference => "Un logo ne contient que des formes.",
        _ => null,
    };

    private static string? FaultOf(XmlReader reader)
    {
        if (reader.Depth == 0 && reader.LocalName != "svg") return "Un logo commence par l’élément <svg>.";
        if (reader.NamespaceURI != Namespace || !Elements.Contains(reader.Name)) return $"L’élément <{reader.Name}> n’est pas admis dans un logo : {string.Join(", ", Elements.Order(StringComparer.Ordinal))}.";
        while (reader.MoveToNextAttribute())
        {
            if (!Attributes.Contains(reader.Name)) return $"L’attribut « {reader.Name} » n’est pas admis dans un logo.";
            if (reader.Name != "xmlns" && reader.Value.Contains(':', StringComparison.Ordinal) || reader.Value.Contains("url", StringComparison.OrdinalIgnoreCase))
                return "Un logo ne renvoie à rien d’autre.";
        }
        return null;
    }
}
