using System.Diagnostics;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>
/// Documents as PDF/A, tagged and with their fonts, by the LibreOffice of this machine. Where there is none, there are no copies and nothing else changes.
/// </summary>
/// <param name="program">Null: it is not installed.</param>
public sealed class PdfOffice(string? program)
{
    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>PDF/A-2b; the second is what readers of screens follow.</summary>
    private const string Filter = """pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    public static PdfOffice OfThisMachine { get; } = new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists));

    public bool IsThere => program is not null;

    /// <summary>Beside each document, under its name.</summary>
    /// <returns>Those that were made.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(IEnumerable<string> documents, CancellationToken cancellation)
    {
        var made = new List<string>();
        if (program is null) return made;
        var profile = Directory.CreateTempSubdirectory("pdf-");
        try
        {
            foreach (var folder in documents.GroupBy(Path.GetDirectoryName))
            {
                await ConvertAsync(program, profile.FullName, folder.Key ?? ".", [.. folder], cancellation).ConfigureAwait(false);
                made.AddRange(folder.Select(document => Path.ChangeExtension(document, "pdf")).Where(File.Exists));
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
        return made;
    }

    /// <summary>Of documents that lie nowhere yet, in their order; null where LibreOffice made nothing of one.</summary>
    public async Task<IReadOnlyList<byte[]?>> ConvertAsync(IReadOnlyList<byte[]> documents, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("pdf-of-");
        try
        {
            var paths = documents.Select((_, number) => Path.Combine(folder.FullName, $"{number}.docx")).ToList();
            foreach (var (path, document) in paths.Zip(documents)) await File.WriteAllBytesAsync(path, document, cancellation).ConfigureAwait(false);
            await WriteAsync(paths, cancellation).ConfigureAwait(false);
            var made = new List<byte[]?>();
            foreach (var path in paths.Select(path => Path.ChangeExtension(path, "pdf"))) made.Add(File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false) : null);
            return made;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>With a profile of its own: one that somebody works with would refuse.</summary>
    private static async Task ConvertAsync(string office, string profile, string folder, string[] documents, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--convert-to", Filter, "--outdir", folder, .. documents]) start.ArgumentList.Add(argument);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        using var process = Process.Start(start) ?? throw new IOException("LibreOffice did not start.");
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
