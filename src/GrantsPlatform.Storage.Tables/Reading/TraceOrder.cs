using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>One order of all events where no store numbers them: by their instants, then by stream.</summary>
internal sealed class TraceOrder : IComparer<EventTrace>
{
    public static readonly TraceOrder Oldest = new();

    public int Compare(EventTrace one, EventTrace other) =>
        one.At != other.At ? one.At.CompareTo(other.At)
        : one.Stream != other.Stream ? string.CompareOrdinal(one.Stream.ToString(), other.Stream.ToString())
        : one.Version.CompareTo(other.Version);
}

/// <summary>Where a page of the trail ended.</summary>
/// <param name="Block">Null: among events that were not noted.</param>
/// <param name="Last">The event that the page ended with; null: before the block.</param>
internal sealed record TrailPlace(string? Block, EventTrace? Last)
{
    private const char Between = '|';

    public bool IsBehind(string? block, EventTrace trace) => Last is not { } last || (Block is not null && block != Block) || TraceOrder.Oldest.Compare(trace, last) < 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Block}{Between}{Last?.At.UtcTicks}{Between}{Last?.Stream}{Between}{Last?.Version}");

    /// <exception cref="ArgumentException">No page gave this.</exception>
    public static TrailPlace? Of(string? token)
    {
        if (token is null) return null;
        if (token.Split(Between) is [var block, var ticks, var stream, var version] && block.All(char.IsAsciiDigit))
        {
            if (ticks.Length == 0 && stream.Length == 0 && block.Length > 0) return new TrailPlace(block, null);
            if (long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
                && StreamId.TryParse(stream, out var id) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new TrailPlace(block.Length == 0 ? null : block, new EventTrace(id, number, "", new DateTimeOffset(at, TimeSpan.Zero), ""));
        }
        throw new ArgumentException("The token continues no page of the trail.", nameof(token));
    }
}
