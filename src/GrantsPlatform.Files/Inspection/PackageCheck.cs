using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>Packages in ZIP: office documents and nothing else.</summary>
internal static class PackageCheck
{
    private static readonly string[] Nestable = [".docx", ".xlsx", ".pptx"];

    public static Answer<FileType> Of(byte[] content, InspectionLimits limits, CancellationToken cancellation) =>
        Of(content, new ExpansionBudget(limits), nested: false, cancellation);

    private static Answer<FileType> Of(byte[] content, ExpansionBudget budget, bool nested, CancellationToken cancellation)
    {
        var directory = ZipDirectory.Read(content, budget.Limits);
        if (!directory.IsGiven) return directory.Refusal;
        var parts = directory.Value;
        if (IsBomb(parts, content.LongLength, budget.Limits)) return new FileExpandsTooMuch();

        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Part(content, part, budget, nested, cancellation) is { } refusal) return refusal;
        }
        var package = new Package(content, parts, budget);
        var isOpenDocument = parts[0] is { Name: "mimetype", Deflated: false };
        var isOffice = package.Find("[Content_Types].xml") is not null;
        return isOpenDocument && isOffice ? new FileHidesContent()
            : isOpenDocument ? OpenDocumentCheck.Of(package with { MayNameDocumentType = true })
            : isOffice ? OfficeCheck.Of(package)
            : new FileTypeUnknown();
    }

    private static bool IsBomb(IReadOnlyList<ZipPart> parts, long packed, InspectionLimits limits) =>
        parts.Any(part => (part.EndsWith(".xml") || part.EndsWith(".rels")) && part.Declared > limits.MostXml)
        || parts.Sum(part => part.Declared) is var expanded && (expanded > limits.MostExpanded || (expanded > limits.RatioFrom && expanded / packed > limits.MostRatio));

    /// <summary>Decompresses the part once, to see that it is as long as it says and how it begins.</summary>
    private static Refusal? Part(byte[] content, ZipPart part, ExpansionBudget budget, bool nested, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        long length = 0;
        try
        {
            using var opened = part.Open(content);
            for (int read; (read = opened.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                if (length == 0 && Beginning(content, part, buffer.AsSpan(0, read), budget, nested, cancellation) is { } refusal) return refusal;
                length += read;
                if (!budget.Spend(read)) return new FileExpandsTooMuch();
                if (length > part.Declared) return new FileUnsafePackage();
            }
        }
        catch (InvalidDataException)
        {
            return new FileDamaged();
        }
        return length == part.Declared ? null : new FileDamaged();
    }

    private static Refusal? Beginning(byte[] content, ZipPart part, ReadOnlySpan<byte> start, ExpansionBudget budget, bool nested, CancellationToken cancellation)
    {
        if (part.EndsWith("vbaProject.bin")) return new FileHasMacros();
        if (Signatures.IsArchiveOrProgram(start) || start.StartsWith(Signatures.CompoundFile) || start.StartsWith(Signatures.Pdf)) return new FileEmbedsObjects();
        if (!start.StartsWith(Signatures.ZipEntry)) return null;
        // A chart keeps its figures in a workbook of its own: one level, held to the same rules and the same budget.
        if (nested || !Nestable.Any(part.EndsWith)) return new FileEmbedsObjects();
        using var opened = part.Open(content);
        var inner = budget.ReadPart(opened);
        return inner.IsGiven ? Of(inner.Value, budget, nested: true, cancellation).Refusal : inner.Refusal;
    }
}
