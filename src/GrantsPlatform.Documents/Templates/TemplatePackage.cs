using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What a package holds beside words: looked through part by part, with readers that follow no declaration and stop at bounds.</summary>
internal static class TemplatePackage
{
    private const int MostParts = 500;
    private const long MostBytes = 40_000_000;

    /// <summary>Word goes some forty levels deep in a table within a table.</summary>
    public const int MostDepth = 120;

    public static ImmutableArray<Refusal> FaultsOf(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) return [new TemplateExpandsTooMuch()];
        var left = MostBytes;
        var faults = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var part in archive.Entries)
        {
            // As long as it is, not as long as it says.
            if (Unpacked(part, left) is not { } content) return [new TemplateExpandsTooMuch()];
            left -= content.Length;
            faults.AddRange(OfName(part.FullName));
            if (IsXml(part.FullName, content)) faults.AddRange(OfXml(part.FullName, content));
        }
        return [.. faults.Distinct()];
    }

    /// <summary>Whatever its name: which parts are read as XML, another part of the package says.</summary>
    private static bool IsXml(string part, ReadOnlySpan<byte> content) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || content is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static byte[]? Unpacked(ZipArchiveEntry part, long most)
    {
        using var packed = part.Open();
        using var content = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = packed.Read(piece)) > 0;)
        {
            if (content.Length + read > most) return null;
            content.Write(piece, 0, read);
        }
        return content.ToArray();
    }

    private static IEnumerable<Refusal> OfName(string part)
    {
        if (part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.Contains("vbaData", StringComparison.OrdinalIgnoreCase)) yield return new TemplateHasMacros(PlaceOf(part));
        else if (part.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || part.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)) yield return new TemplateEmbedsObjects(PlaceOf(part));
    }

    private static List<Refusal> OfXml(string part, byte[] content)
    {
        var faults = new List<Refusal>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1 });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.DocumentType) return [new TemplateHasDeclarations(PlaceOf(part))];
                if (reader.Depth > MostDepth) return [new TemplateTooDeep(PlaceOf(part), MostDepth)];
                if (reader.NodeType == XmlNodeType.Element && Refused(part, reader) is { } fault) faults.Add(fault);
            }
        }
        catch (XmlException)
        {
            return [new TemplateUnreadable()];
        }
        return faults;
    }

    private static Refusal? Refused(string part, XmlReader reader)
    {
        if (part.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase) && (reader.GetAttribute("ContentType") ?? "").Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) return new TemplateHasMacros("type du fichier");
        if (reader.LocalName != "Relationship") return null;
        var kind = (reader.GetAttribute("Type") ?? "").Split('/')[^1];
        var target = reader.GetAttribute("Target") ?? "";
        if (kind is "attachedTemplate") return new TemplateFollowsAnother(PlaceOf(part), Shortened(target));
        if (kind is "aFChunk" or "oleObject" or "package" or "control" or "attachedToolbars" or "subDocument" or "frame" or "mailMergeSource") return new TemplateEmbedsObjects(PlaceOf(part));
        // Links of words are told with their words: see TemplateContent.
        return kind != "hyperlink" && (reader.GetAttribute("TargetMode") ?? "").Equals("External", StringComparison.OrdinalIgnoreCase) ? new TemplateReadsElsewhere(PlaceOf(part), Shortened(target)) : null;
    }

    private static string Shortened(string target) => target.Length <= 120 ? target : $"{target.AsSpan(0, 119)}…";

    private static string PlaceOf(string part) => $"partie {Shortened(part.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase).Replace(".rels", "", StringComparison.OrdinalIgnoreCase))} du fichier";
}
