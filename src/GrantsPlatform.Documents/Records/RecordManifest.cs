using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Records;

/// <summary>What the package of a file holds, each with the hash of its bytes.</summary>
/// <param name="File">What people call the file by.</param>
public sealed record RecordManifest(string File, string Applicant, string Call, DateTimeOffset MadeAt, ImmutableArray<RecordEntry> Entries)
{
    public const string Path = "manifeste.json";

    /// <summary>The same hashes as <c>sha256sum -c</c> reads them, which is on every machine.</summary>
    public const string Sums = "empreintes.sha256";
}

/// <param name="Path">In the package.</param>
/// <param name="Title">What whoever opens the package reads of it.</param>
public sealed record RecordEntry(string Path, RecordPart Part, string Title, long Size, string Hash)
{
    /// <summary>Of events and of texts that events attest.</summary>
    public string? Stream { get; init; }

    /// <summary>Of a text: its content record, with the version of it.</summary>
    public string? Record { get; init; }

    public int? Version { get; init; }
}

/// <summary>What a part of the package is, and so what proves it.</summary>
public enum RecordPart
{
    /// <summary>Written out for people, anew: the manifest alone says that it was not changed since.</summary>
    Reading,

    /// <summary>A letter or an act as a document, written anew as well.</summary>
    Document,

    /// <summary>A stream of events, one a line, each with the hash of the one before it.</summary>
    Events,

    /// <summary>A text whose hash an event holds.</summary>
    Text,

    /// <summary>A file that was sent; a text names it by its hash.</summary>
    Upload,

    /// <summary>What is kept in the place of a file that was sent, and is not it: a demonstration has such, and a store that was damaged.</summary>
    StandIn,
}
