using System.Text;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Demonstration;

/// <summary>
/// The files of a platform that shows itself. Those of its replayed calls are known by name and hash alone, for nobody ever had them: whoever opens one is
/// told so by a page in its place, and no link of theirs leads nowhere.
/// </summary>
public sealed class StandInFiles(IFileStore files) : IFileStore
{
    private const string Words = "Ce document appartient à la démonstration : son contenu n\u0092est pas fourni.";

    private static readonly byte[] Page = Pdf(Words);

    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) =>
        await files.OpenAsync(hash, cancellation).ConfigureAwait(false) ?? new MemoryStream(Page, writable: false);

    public Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation) => files.PutAsync(content, atMost, cancellation);

    public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => files.ExistsAsync(hash, cancellation);

    public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => files.KeepAsync(hash, cancellation);

    public IAsyncEnumerable<KeptFile> ListAsync(CancellationToken cancellation) => files.ListAsync(cancellation);

    public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => files.DropAsync(file, cancellation);

    /// <summary>One page with one line, in the letters that every reader of PDF has: one byte each, where the apostrophe is 92.</summary>
    private static byte[] Pdf(string line)
    {
        var drawn = $"BT /F1 14 Tf 60 760 Td ({line.Replace("(", @"\(").Replace(")", @"\)")}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (content, i) in objects.Select((content, i) => (content, i)))
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        text.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
