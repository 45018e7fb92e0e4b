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

    /// <summary>Every row that meets the query as a line of a list, a page at a time while it is used.</summary>
    /// <param name="lines">Of the rows of one page.</param>
    public static async IAsyncEnumerable<TLine> EveryLineAsync<TRow, TLine>(
        this IReads reads, ViewQuery query, Func<IReadOnlyList<TRow>, Task<ImmutableArray<TLine>>> lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ViewQuery? asked = query;
        while (asked is not null)
        {
            var page = await reads.QueryAsync<TRow>(asked, cancellation).ConfigureAwait(false);
            foreach (var line in await lines([.. page.Rows.Select(row => row.Body)]).ConfigureAwait(false)) yield return line;
            asked = page.Next is { } next ? asked with { After = next } : null;
        }
    }

    /// <summary>How many rows meet the query, on all its pages.</summary>
    public static async ValueTask<long> CountRowsAsync(this IReads reads, ViewQuery query, CancellationToken cancellation) =>
        (await reads.CountAsync(query with { After = null }, [], cancellation).ConfigureAwait(false)).Sum(line => line.Rows);

    /// <summary>Every row of a partition, in its order.</summary>
    public static IAsyncEnumerable<Row<TRow>> EveryRowAsync<TRow>(this IReads reads, string view, string partition, string sort, CancellationToken cancellation, bool descending = false) =>
        reads.EveryRowAsync<TRow>(new ViewQuery(view, partition, sort, descending, ImmutableDictionary<string, string>.Empty, Together), cancellation);
}
