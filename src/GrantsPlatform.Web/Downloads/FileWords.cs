using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Inspection;

namespace GrantsPlatform.Web.Downloads;

/// <summary>What a file is, in words.</summary>
public static class FileWords
{
    // As people's own computers count, and the definitions' limits with them.
    private const int Kilo = 1_024;
    private const int Mega = 1_024 * 1_024;

    /// <summary>"PDF, 245 Ko".</summary>
    public static string Of(string mediaType, long size) =>
        FileType.All.FirstOrDefault(type => type.MediaType == mediaType) is { } type ? $"{type.Extensions[0].ToUpperInvariant()}, {Of(size)}" : Of(size);

    public static string Of(UploadRef file) => Of(file.MediaType, file.Size);

    /// <summary>What a field takes: "PDF, ODS ou XLSX, 20 Mo au plus par fichier."; null: whatever the platform takes.</summary>
    public static string? Limits(Field field)
    {
        var which = Formats(field);
        var most = field.MaxBytes is { } bytes ? $"{Of(bytes)} au plus par fichier" : null;
        return string.Join(", ", new[] { which, most }.OfType<string>()) is { Length: > 0 } text ? text + "." : null;
    }

    /// <summary>"PDF, ODS ou XLSX"; null: whatever the platform takes.</summary>
    public static string? Formats(Field field)
    {
        var formats = field.Formats.Select(format => format.ToUpperInvariant()).ToList();
        return formats.Count switch { 0 => null, 1 => formats[0], _ => $"{string.Join(", ", formats[..^1])} ou {formats[^1]}" };
    }

    public static string Of(long size) => size switch
    {
        < Kilo => French.Count(size, "octet"),
        < Mega => $"{French.Number(size / Kilo)}\u202FKo",
        _ => $"{French.Number(Math.Round(size / (decimal)Mega, 1))}\u202FMo",
    };

    /// <summary>What an inspection takes: a script tells it before the file travels.</summary>
    public static long MostBytes => InspectionLimits.Default.MostBytes;

    /// <summary>For the attribute accept of a field.</summary>
    public static string Accepted { get; } = string.Join(",", FileType.All.SelectMany(type => type.Extensions).Select(extension => "." + extension));
}
