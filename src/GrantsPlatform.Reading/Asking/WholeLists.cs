using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Asking;

internal static class WholeLists
{
    /// <summary>As many as the store gives at once.</summary>
    private const int Together = 500;

    /// <summary>Every row that meets the query, read page by page while it is used: whoever has enough stops.</summary>
    public static async IAsyncEnumerable<Row<TRow>> EveryRowAsync<TRow>(this IReads reads, ViewQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ViewQuery? asked = query;
        while (asked is not null)
        {
            var page = await reads.QueryAsync<TRow>(asked, cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows) yield return row;
            asked = page.Next is { } next ? asked with { After = next } : null;
        }
    }

    /// <summary>Every row of a partition, in its order.</summary>
    public static IAsyncEnumerable<Row<TRow>> EveryRowAsync<TRow>(this IReads reads, string view, string partition, string sort, CancellationToken cancellation, bool descending = false) =>
        reads.EveryRowAsync<TRow>(new ViewQuery(view, partition, sort, descending, ImmutableDictionary<string, string>.Empty, Together), cancellation);
}
