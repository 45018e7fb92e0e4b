using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Pages.Drafts;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>A file that was received, with every version that was.</summary>
public sealed record SentFile(Draft Draft, ImmutableArray<SentVersion> Versions)
{
    public ApplicationState.Known File => Draft.File;
    public Funder Funder => Draft.Definition.Funder;
    public SentVersion First => Versions[0];
    public SentVersion Last => Versions[^1];

    /// <summary>Null for a file that was never submitted.</summary>
    public static async ValueTask<SentFile?> ReadAsync(IReads reads, string application, CancellationToken cancellation)
    {
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { File.Receipt: not null } draft) return null;
        var history = await reads.HistoryAsync(draft.Stream, cancellation).ConfigureAwait(false);
        return new SentFile(draft, SentVersion.Of(history.Select(happened => happened.Data)));
    }
}

/// <summary>A hash as people compare it: in groups of four, and shortened.</summary>
public static class HashWords
{
    private const int Group = 4;
    private const int Short = 12;

    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(Group).Select(group => new string(group)));

    public static string Shortened(string hash) => Grouped(hash[..Short]) + "…";

    /// <summary>As typed or copied, with or without spaces.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();

    public static string Of(SentVersion version) => version.Number == 1 ? "Dépôt du dossier" : $"Compléments n°\u00A0{French.Number(version.Number - 1)}";
}
