using System.Collections.Immutable;
using System.IO.Compression;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;

namespace GrantsPlatform.Documents.Records;

/// <summary>A stream of events of a package, each line held against the one before it.</summary>
internal static class ChainCheck
{
    /// <summary>In bytes: many times what any event takes.</summary>
    private const int LongestEvent = 8 << 20;

    public static CheckedStream Of(RecordEntry entry, ZipArchiveEntry file, List<string> faults)
    {
        var attested = ImmutableArray.CreateBuilder<(string Stream, string Record, int Version, string Hash)>();
        var stream = StreamId.TryParse(entry.Stream ?? "", out var id) ? id : (StreamId?)null;
        var last = (Version: 0L, Hash: "");
        foreach (var bytes in BoundedEntry.ReadLines(file, LongestEvent))
        {
            if (bytes is null)
            {
                faults.Add($"{entry.Path}, ligne {last.Version + 1}\u202F: cette ligne est plus longue que ne peut l’être un événement, elle n’a pas été lue.");
                break;
            }
            var link = LinkCheck.Open(bytes);
            if (LinkCheck.Fault(stream, link?.Version ?? last.Version + 1, isSound: true, link, last) is not null)
            {
                faults.Add($"{entry.Path}, ligne {last.Version + 1} : l’événement ne suit pas le précédent.");
                break;
            }
            last = (last.Version + 1, Digest.Of(bytes));
            attested.AddRange((link?.Contents ?? []).Where(seal => seal.Hash is not null).Select(seal => (entry.Stream ?? "", seal.Name, seal.Version, seal.Hash ?? "")));
        }
        return new CheckedStream(entry.Stream ?? entry.Path, last.Version, last.Hash) { Attested = attested.ToImmutable() };
    }
}

/// <param name="Head">Of the last event: to be compared with what the platform says.</param>
public sealed record CheckedStream(string Stream, long Events, string Head)
{
    internal ImmutableArray<(string Stream, string Record, int Version, string Hash)> Attested { get; init; } = [];
}
