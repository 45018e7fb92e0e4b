using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>What happened, whatever it happened to: by whom, when, and what it was. Nothing rests on it but searches: events are the evidence.</summary>
public interface ITrail
{
    /// <summary>
    /// One page, latest first. A store looks at so many events for one page and no more: a page may hold fewer than asked for, even none, and not be the last.
    /// </summary>
    /// <exception cref="ArgumentException">The token is none, or the size is not between 1 and 500.</exception>
    ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation);
}

/// <param name="After">The token of the page before.</param>
public sealed record TrailQuery(int Size, string? After = null)
{
    public const int MostAtOnce = 500;

    /// <summary>Whose command it was.</summary>
    public Actor? Actor { get; init; }

    /// <summary>To a stream of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Without its version: "application.submitted".</summary>
    public string? Event { get; init; }

    /// <summary>On this command: "submit-application". Events that do not say theirs are not found by it.</summary>
    public string? Command { get; init; }

    /// <summary>At this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Earlier than this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    public bool Matches(EventTrace trace) =>
        (Actor is null || Actor.Value.Id == trace.Actor) && (Kind is null || Kind == trace.Stream.Kind) && (Event is null || Event == trace.Event) && (Command is null || Command == trace.Command)
        && !(trace.At < From) && !(trace.At >= Before);

    /// <summary>What every event that meets the query is noted under, see <see cref="EventTrace.Terms"/>; the one that finds the fewest comes first.</summary>
    public ImmutableArray<string> Terms => [.. new[] { Actor?.Id, Command is null ? null : EventTrace.TermOf(Command), Event, Kind }.OfType<string>()];

    public void Demand()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Size, MostAtOnce);
    }
}

/// <param name="Next">Null on the last page.</param>
/// <param name="Reached">The instant of the last event that was looked at, null when there was none: how far back the page went.</param>
public sealed record TrailPage(IReadOnlyList<StoredEvent> Events, string? Next, DateTimeOffset? Reached);
