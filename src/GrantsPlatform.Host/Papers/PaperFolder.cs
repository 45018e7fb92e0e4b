using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Host.Papers;

/// <summary>A folder that fills with documents, each in a place of its kind.</summary>
/// <param name="whole">Of every file; otherwise the first of each kind.</param>
internal sealed class PaperFolder(string folder, bool whole)
{
    private readonly List<WrittenPaper> _made = [];
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public IReadOnlyList<WrittenPaper> Made => _made;

    public bool IsWhole => whole;

    /// <summary>Whether another of what lies in that place is asked for.</summary>
    public bool Wants(string place) => whole || !_begun.Contains(place);

    public void Write(string kind, Paper paper, string place, string name) => Write(kind, WordFile.Of(paper), place, name);

    public void Write(string kind, byte[] document, string place, string name, string extension = "docx")
    {
        var path = Begin(kind, place, $"{name}.{extension}");
        File.WriteAllBytes(path, document);
    }

    public async Task WriteAsync(string kind, string place, string name, Func<Stream, Task> write)
    {
        using var to = new FileStream(Begin(kind, place, name), FileMode.Create, FileAccess.ReadWrite);
        await write(to).ConfigureAwait(false);
    }

    public static string SafeName(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));

    private string Begin(string kind, string place, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, place)).FullName, name);
        _begun.Add(place);
        _made.Add(new WrittenPaper(kind, path));
        return path;
    }
}

internal sealed record WrittenPaper(string Kind, string Path);
