using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

public static class FileWords
{
    /// <summary>"PDF, 245 Ko".</summary>
    public static string Of(AttachmentRef file) => $"{FileName.Extension(file.Name).ToUpperInvariant()}, {Size(file.Size)}";

    /// <summary>What a field takes: "PDF, ODS ou XLSX, 20 Mo au plus par fichier."</summary>
    public static string? Limits(Field field)
    {
        var formats = field.Formats.Select(format => format.ToUpperInvariant()).ToList();
        var which = formats.Count switch { 0 => null, 1 => formats[0], _ => $"{string.Join(", ", formats[..^1])} ou {formats[^1]}" };
        var most = field.MaxBytes is { } bytes ? $"{Size(bytes)} au plus par fichier" : null;
        return string.Join(", ", new[] { which, most }.OfType<string>()) is { Length: > 0 } text ? text + "." : null;
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes}\u00A0octets",
        < 1024 * 1024 => $"{French.Number((long)Math.Ceiling(bytes / 1024m))}\u00A0Ko",
        _ => $"{French.Number(decimal.Round(bytes / (1024m * 1024m), 1))}\u00A0Mo",
    };
}
