using System.Globalization;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

public sealed partial class InMemoryStore
{
    public ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation)
    {
        query.Demand();
        var below = query.After is null ? int.MaxValue
            : int.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
            : throw new ArgumentException("The token continues no page of the trail.", nameof(query));
        lock (_lock)
        {
            var found = _log.Index().Where(one => one.Index < below && EventTrace.Read(one.Item.Bytes.Span) is { } trace && query.Matches(trace)).Reverse().Take(query.Size + 1).ToList();
            var page = found.Take(query.Size).ToList();
            return ValueTask.FromResult(new TrailPage(
                [.. page.Select(one => one.Item)], found.Count > query.Size ? page[^1].Index.ToString(CultureInfo.InvariantCulture) : null,
                page is [.., var last] ? EventTrace.Read(last.Item.Bytes.Span)?.At : null));
        }
    }
}
