using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>
/// Begins and ends where a PDF does, is not encrypted, and names no action or embedded file. The names are looked for in the bytes as they
/// lie and in object streams, without following the cross-references: a reader may be led elsewhere than we look (best effort).
/// </summary>
internal static class PdfCheck
{
    public static Answer<FileType> Of(byte[] content, InspectionLimits limits, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> bytes = content;
        if (!bytes.StartsWith("%PDF-1."u8) && !bytes.StartsWith("%PDF-2."u8)) return new FileTypeUnknown();
        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0) return new FileDamaged();
        if (bytes.Length - end - 5 > limits.Slack || HiddenArchive.IsIn(bytes)) return new FileHidesContent();

        // Long names are looked for inside streams too, so that no trick about where a stream begins hides them.
        if (PdfNames.Find(bytes, PdfNames.Encrypting)) return new FileEncrypted();
        if (PdfNames.Find(bytes, PdfNames.Active)) return new FileActiveContent();
        return OutsideStreams(content, new ExpansionBudget(limits), cancellation) is { } refusal ? refusal : FileType.Pdf;
    }

    private static Refusal? OutsideStreams(byte[] content, ExpansionBudget budget, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> bytes = content;
        var (outside, at) = (0, 0);
        while (bytes[at..].IndexOf("stream"u8) is var found and >= 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var keyword = at + found;
            at = keyword + 6;
            if (at >= bytes.Length || bytes[at] is not ((byte)'\r' or (byte)'\n')) continue;

            var before = bytes[outside..keyword];
            if (PdfNames.Find(before, PdfNames.ActiveShort)) return new FileActiveContent();
            at += bytes[at..].StartsWith("\r\n"u8) ? 2 : 1;
            var end = bytes[at..].IndexOf("endstream"u8);
            var length = end < 0 ? bytes.Length - at : end;
            var dictionary = before[Math.Max(before.LastIndexOf(" obj"u8), 0)..];
            if (PdfObjectStream.Check(dictionary, content, at, length, budget) is { } refusal) return refusal;
            outside = at += length + (end < 0 ? 0 : 9);
        }
        return PdfNames.Find(bytes[outside..], PdfNames.ActiveShort) ? new FileActiveContent() : null;
    }
}
