using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Files.Inspection;

namespace GrantsPlatform.Web.Downloads;

/// <summary>A filled sheet on its way in: a workbook of Excel, inspected as every file is, or text. What comes out is the text that imports read.</summary>
public static class SheetIntake
{
    private static readonly byte[] Archive = "PK\u0003\u0004"u8.ToArray();

    /// <summary>Of <c>file</c>; <c>accept</c> of a field.</summary>
    public const string Taken = ".xlsx,.csv,.txt";

    /// <param name="encoding">Of text, where it cannot be told; null: it is recognised.</param>
    public static Answer<string> Read(byte[] content, string? encoding, int mostRows, CancellationToken cancellation)
    {
        if (!content.AsSpan().StartsWith(Archive)) return FileText.Read(content, encoding);
        // By its content, whatever it is called: no other archive is a workbook.
        var inspected = FileInspection.Inspect("tableau.xlsx", content, InspectionLimits.Default, cancellation);
        return inspected.IsGiven ? WorkbookText.Read(content, mostRows) : inspected.Refusal is FileExtensionDiffers ? new FileTypeUnknown() : inspected.Refusal;
    }
}
