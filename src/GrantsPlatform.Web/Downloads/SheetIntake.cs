using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Downloads;

/// <summary>A filled sheet on its way in: a workbook of Excel, inspected as every file is, or text. What comes out is the text that imports read.</summary>
public static class SheetIntake
{
    /// <summary>Of a form that takes one.</summary>
    public const string Field = "Sheet";

    private static readonly byte[] Archive = "PK\u0003\u0004"u8.ToArray();

    /// <summary>Of <c>file</c>; <c>accept</c> of a field.</summary>
    public const string Taken = ".xlsx,.csv,.txt";

    /// <summary>The sheet of a page's form. Null: there is none to be read, and why stands beside its field.</summary>
    /// <param name="mostBytes">Whole megabytes.</param>
    /// <param name="encoding">Of text, as the form says it; null: it is recognised.</param>
    /// <param name="encodingField">Where that is asked for.</param>
    public static async Task<string?> TakeAsync(GrantsPage page, int mostBytes, int mostRows, CancellationToken cancellation, string? encoding = null, string encodingField = Field)
    {
        if (page.Request.Form.Files[Field] is not { Length: > 0 } sent || sent.Length > mostBytes)
        {
            page.Problems.Add(Field, $"Choisissez un fichier Excel ou CSV de {French.Number(mostBytes / 1_000_000)}\u00A0Mo au plus.");
            return null;
        }
        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var read = Read(bytes.ToArray(), encoding, mostRows, cancellation);
        if (read.IsGiven) return read.Value;
        page.Problems.Add(read.Refusal, read.Refusal is FileEncodingUnclear ? encodingField : Field);
        return null;
    }

    /// <param name="encoding">Of text, where it cannot be told; null: it is recognised.</param>
    public static Answer<string> Read(byte[] content, string? encoding, int mostRows, CancellationToken cancellation)
    {
        if (!content.AsSpan().StartsWith(Archive)) return FileText.Read(content, encoding);
        // By its content, whatever it is called: no other archive is a workbook.
        var inspected = FileInspection.Inspect("tableau.xlsx", content, InspectionLimits.Default, cancellation);
        return inspected.IsGiven ? WorkbookText.Read(content, mostRows) : inspected.Refusal is FileExtensionDiffers or FileTypeUnknown ? new FileTypeUnknown("un classeur Excel (XLSX) ou un fichier CSV\u202F: votre tableur sait enregistrer l’un et l’autre") : inspected.Refusal;
    }
}
