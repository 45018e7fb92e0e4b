using System.Text;
using System.Xml;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>OpenDocument: the type stands in the first part; no macros, no encryption, nothing shown that lies elsewhere.</summary>
internal static class OpenDocumentCheck
{
    private static readonly FileType[] Types = [FileType.Odt, FileType.Ods, FileType.Odp];

    private static readonly string[] Shown =
        ["image", "object", "object-ole", "plugin", "applet", "floating-frame", "section-source", "cell-range-source", "table-source", "fill-image", "background-image", "sound", "dde-source"];

    public static Answer<FileType> Of(Package package)
    {
        try
        {
            if (package.Parts[0].Packed > 200) return new FileTypeUnknown();
            using var opened = package.Open(package.Parts[0]);
            using var reader = new StreamReader(opened, Encoding.ASCII);
            var mediaType = reader.ReadToEnd().Trim();
            if (Types.FirstOrDefault(known => known.MediaType == mediaType) is not { } type) return new FileTypeUnknown();

            if (package.Parts.Any(part => !part.IsFolder && (part.IsUnder("Basic/") || part.IsUnder("Scripts/")))) return new FileHasMacros();
            if (package.Find("META-INF/manifest.xml") is not { } manifest || package.Find("content.xml") is null) return new FileDamaged();
            if (package.FirstOf(manifest, element => element.LocalName is "encryption-data" or "keyinfo" ? new FileEncrypted() : null) is { } encrypted) return encrypted;
            var refusal = package.Parts.Where(part => part.EndsWith("content.xml") || part.EndsWith("styles.xml")).Select(part => package.FirstOf(part, Element)).FirstOrDefault(found => found is not null);
            return refusal is null ? type : refusal;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return new FileDamaged();
        }
    }

    private static Refusal? Element(XmlReader element)
    {
        var (name, refusal) = (element.LocalName, (Refusal?)null);
        while (refusal is null && element.MoveToNextAttribute())
        {
            if (element.LocalName != "href") continue;
            if (element.Value.StartsWith("vnd.sun.star.script:", StringComparison.OrdinalIgnoreCase)) refusal = new FileHasMacros();
            else if (Shown.Contains(name) && Links.IsRemote(element.Value)) refusal = new FileRemoteContent();
        }
        element.MoveToElement();
        return name == "dde-source" ? new FileRemoteContent() : refusal;
    }
}
