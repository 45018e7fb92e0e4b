using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>What was found. <paramref name="Name"/> is the cleaned one.</summary>
public sealed record InspectedFile(string Name, FileType Type, long Size);

/// <summary>
/// Whether a file is what it claims to be and can do no harm, by its content alone: nothing is believed of the name or of what the browser says.
/// A pure function of name, bytes and limits; bytes of any kind give an answer, never an exception. See README.md for what it cannot see.
/// </summary>
public static class FileInspection
{
    // Saying "macros" of these, whatever is in them, tells people more than a type that is unknown.
    private static readonly string[] MacroExtensions = ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam"];

    /// <summary>Reads the stream from its beginning; it must be seekable and stays open.</summary>
    public static async Task<Answer<InspectedFile>> InspectAsync(string name, Stream content, InspectionLimits limits, CancellationToken cancellation)
    {
        if (Announced(name, content.Length, limits) is { Refusal: { } refusal }) return refusal;
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        return Inspect(name, bytes, limits, cancellation);
    }

    /// <summary>What can be refused before a single byte has come; otherwise the cleaned name.</summary>
    public static Answer<string> Announced(string name, long size, InspectionLimits limits)
    {
        if (FileName.Clean(name) is not { } clean) return new FileNameInvalid();
        if (size <= 0) return new FileEmpty();
        if (size > limits.MostBytes) return new FileTooLarge(limits.MostBytes);
        var extension = FileName.Extension(clean);
        if (MacroExtensions.Contains(extension)) return new FileHasMacros();
        return FileType.OfExtension(extension) is null ? new FileTypeUnknown() : clean;
    }

    public static Answer<InspectedFile> Inspect(string name, byte[] content, InspectionLimits limits, CancellationToken cancellation)
    {
        var announced = Announced(name, content.LongLength, limits);
        if (!announced.IsGiven) return announced.Refusal;
        var extension = FileName.Extension(announced.Value);

        var looked = Look(content, limits, cancellation);
        if (!looked.IsGiven) return looked.Refusal;
        // Text is CSV where the name says so: the bytes do not tell them apart.
        var type = looked.Value == FileType.Text && extension == "csv" ? FileType.Csv : looked.Value;
        return type.Extensions.Contains(extension)
            ? new InspectedFile(announced.Value, type, content.LongLength)
            : new FileExtensionDiffers(type.Extensions[0]);
    }

    private static Answer<FileType> Look(byte[] content, InspectionLimits limits, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> start = content;
        if (start.StartsWith(Signatures.Pdf)) return PdfCheck.Of(content, limits, cancellation);
        if (start.StartsWith(Signatures.Png)) return PictureCheck.Png(content, limits);
        if (start.StartsWith(Signatures.Jpeg)) return PictureCheck.Jpeg(content, limits);
        if (start.StartsWith(Signatures.ZipEntry)) return PackageCheck.Of(content, limits, cancellation);
        if (start.StartsWith(Signatures.CompoundFile))
            return start.IndexOf(Signatures.EncryptedPackage) >= 0 ? new FileEncrypted() : new FileTypeUnknown();
        return TextCheck.Of(content);
    }
}
