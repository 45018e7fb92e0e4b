using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Calls;

/// <summary>The results of a call, once they are published: the sums, and one page of the awarded files.</summary>
/// <param name="Strand">By its code; null: every strand together.</param>
/// <param name="After">The token of the page before. One that continues nothing finds nothing, as a strand that is none.</param>
public sealed record PublishedResults(string Call, string? Strand, int Size, string? After = null) : PublicQuery<CallResults>
{
    internal override async ValueTask<CallResults?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is not { Standing: CallStanding.Published } call) return null;
        if (Strand is not null && call.Definition.FindStrand(Strand) is null) return null;
        if (await room.Results.PageAsync(Call, Size, After, cancellation).ConfigureAwait(false) is not { } page) return null;
        return new CallResults(
            call, await room.Results.SummaryAsync(call, Strand, cancellation).ConfigureAwait(false), page, await room.Results.PublishedAtAsync(Call, cancellation).ConfigureAwait(false))
        {
            Projects = await room.SentTitlesAsync(page.Rows.Select(row => row.Body.Id), cancellation).ConfigureAwait(false),
        };
    }
}

public sealed record CallResults(PublicCall Call, ResultsSummary Summary, RowPage<ApplicationRow> Awards, DateTimeOffset? PublishedAt)
{
    /// <summary>What the projects of this page are called, by file, as far as they have a title.</summary>
    public ImmutableDictionary<string, string> Projects { get; init; } = ImmutableDictionary<string, string>.Empty;
}
