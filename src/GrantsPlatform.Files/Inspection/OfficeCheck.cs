using System.Xml;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>Office Open XML: the type is that of the main part; no macros, controls, foreign objects or content from elsewhere.</summary>
internal static class OfficeCheck
{
    private static readonly (string ContentType, FileType Type)[] Mains =
    [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.Docx),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.Xlsx),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.Pptx),
    ];

    private static readonly string[] MacroWords = ["macroEnabled", "vbaProject", "vbaData", "macrosheet"];
    private static readonly string[] ObjectWords = ["activeX", "oleObject"];

    public static Answer<FileType> Of(Package package)
    {
        try
        {
            var types = new ContentTypes(package);
            if (types.All.Any(type => Has(type, MacroWords))) return new FileHasMacros();
            if (types.All.Any(type => Has(type, ObjectWords))) return new FileEmbedsObjects();
            if (Refused(package) is { } refusal) return refusal;
            if (package.Find("_rels/.rels") is not { } root) return new FileDamaged();
            var main = package.FirstOf(root, reader => Local(reader, "Type").EndsWith("/officeDocument", StringComparison.Ordinal) ? Local(reader, "Target").TrimStart('/') : null);
            if (main is null || package.Find(main) is null) return new FileDamaged();
            return Mains.FirstOrDefault(known => known.ContentType == types.Of(main)).Type is { } type ? type : new FileTypeUnknown();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return new FileDamaged();
        }
    }

    private static Refusal? Refused(Package package) => package.Parts
        .Select(part =>
            part.EndsWith(".rels") ? package.FirstOf(part, Relation)
            : part.IsUnder("xl/externalLinks/") && part.EndsWith(".xml") ? package.FirstOf(part, reader => reader.LocalName == "ddeLink" ? new FileRemoteContent() : null)
            : part.Name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) ? new FileEmbedsObjects()
            : null)
        .FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Relation(XmlReader reader)
    {
        var kind = Local(reader, "Type").Split('/')[^1];
        if (kind is "aFChunk" or "oleObject" or "control" or "attachedToolbars") return new FileEmbedsObjects();
        if (!Local(reader, "TargetMode").Equals("External", StringComparison.OrdinalIgnoreCase)) return null;
        var target = Local(reader, "Target");
        return kind switch
        {
            "hyperlink" => Links.MayBeFollowed(target) ? null : new FileRemoteContent(),
            // Figures taken over from another workbook of the same person: kept in the file, fetched only on request, and only from a disk.
            "externalLinkPath" or "xlPathMissing" => Links.IsOnOwnDisk(target) ? null : new FileRemoteContent(),
            _ => new FileRemoteContent(),
        };
    }

    private static string Local(XmlReader reader, string attribute) => reader.GetAttribute(attribute) ?? "";

    private static bool Has(string type, string[] words) => words.Any(word => type.Contains(word, StringComparison.OrdinalIgnoreCase));
}
