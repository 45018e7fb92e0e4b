using System.Collections.Immutable;

namespace GrantsPlatform.Core.Files;

/// <summary>A kind of file that is taken in. <paramref name="Extensions"/> are lower case without the dot, the usual one first.</summary>
public sealed record FileType(string MediaType, ImmutableArray<string> Extensions)
{
    public static readonly FileType Pdf = new("application/pdf", ["pdf"]);
    public static readonly FileType Png = new("image/png", ["png"]);
    public static readonly FileType Jpeg = new("image/jpeg", ["jpg", "jpeg"]);
    public static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]);
    public static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]);
    public static readonly FileType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"]);
    public static readonly FileType Odt = new("application/vnd.oasis.opendocument.text", ["odt"]);
    public static readonly FileType Ods = new("application/vnd.oasis.opendocument.spreadsheet", ["ods"]);
    public static readonly FileType Odp = new("application/vnd.oasis.opendocument.presentation", ["odp"]);
    public static readonly FileType Text = new("text/plain", ["txt"]);
    public static readonly FileType Csv = new("text/csv", ["csv"]);

    public static ImmutableArray<FileType> All { get; } = [Pdf, Png, Jpeg, Docx, Xlsx, Pptx, Odt, Ods, Odp, Text, Csv];

    /// <summary>A browser's own viewer shows it.</summary>
    public static bool IsShown(string mediaType) => mediaType == Pdf.MediaType || mediaType == Png.MediaType || mediaType == Jpeg.MediaType;

    public static FileType? OfExtension(string extension) => All.FirstOrDefault(type => type.Extensions.Contains(extension));
}
