using System.Diagnostics;

namespace GrantsPlatform.Host.Papers;

/// <summary>
/// Documents as PDF/A, tagged and with their fonts, by the LibreOffice of this machine. Where there is none, there are no copies and nothing else changes.
/// </summary>
internal static class PdfCopies
{
    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>PDF/A-2b; the second is what readers of screens follow.</summary>
    private const string Filter = """pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    /// <summary>Null: LibreOffice is not installed.</summary>
    public static string? FindOffice() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Beside each document, under its name.</summary>
    /// <returns>Those that were made.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(string office, IEnumerable<string> documents, CancellationToken cancellation)
    {
        var made = new List<string>();
        var profile = Directory.CreateTempSubdirectory("pdf-");
        try
        {
            foreach (var folder in documents.GroupBy(Path.GetDirectoryName))
            {
                await ConvertAsync(office, profile.FullName, folder.Key ?? ".", [.. folder], cancellation).ConfigureAwait(false);
                made.AddRange(folder.Select(document => Path.ChangeExtension(document, "pdf")).Where(File.Exists));
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
        return made;
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
