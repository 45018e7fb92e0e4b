using GrantsPlatform.Core.Files;

namespace GrantsPlatform.Files.Inspection;

/// <summary>The list of types of an Office package: by part, else by extension.</summary>
internal sealed class ContentTypes
{
    private readonly Dictionary<string, string> _byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    public ContentTypes(Package package) => package.FirstOf<string>(package.Find("[Content_Types].xml")!, reader =>
    {
        var type = reader.GetAttribute("ContentType") ?? "";
        if (reader.LocalName == "Override") _byPart[(reader.GetAttribute("PartName") ?? "").TrimStart('/')] = type;
        if (reader.LocalName == "Default") _byExtension[reader.GetAttribute("Extension") ?? ""] = type;
        return null;
    });

    public IEnumerable<string> All => _byPart.Values.Concat(_byExtension.Values);

    public string? Of(string part) => _byPart.GetValueOrDefault(part) ?? _byExtension.GetValueOrDefault(FileName.Extension(part));
}
