using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>What is looked for in all that happened.</summary>
/// <param name="Person">Id of an account.</param>
/// <param name="Object">"kind/key", the key alone, or the number of a file.</param>
/// <param name="Event">Its permanent name, without a version.</param>
/// <param name="Command">The name of the command that was sent. What happened before events said theirs is not found by it.</param>
/// <param name="From">The first day, by the clocks of Paris.</param>
/// <param name="To">The last one.</param>
public sealed record TrailFilter(string? Person = null, string? Object = null, string? Kind = null, string? Event = null, string? Command = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Who did what, when and why, latest first. What the reader may not see is left out.</summary>
/// <param name="After">The token of the page before. One that continues nothing finds nothing.</param>
public sealed record TrailToSearch(TrailFilter? Filter, int Size, string? After) : OversightQuery<FoundTrail>
{
    /// <summary>Of what happened, where little of it is the reader's to see: then a page holds more lines than asked for, but never twice as many.</summary>
    private const int MostPages = 10;

    private protected override async ValueTask<FoundTrail?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var filter = Filter ?? new TrailFilter();
        try
        {
            var (sight, telling) = (new TrailSight(room, viewer), new TrailTelling(room));
            var lines = ImmutableArray.CreateBuilder<TrailLine>();
            var (next, reached) = (After, default(DateTimeOffset?));
            for (var pages = 0; pages < MostPages && lines.Count < Size && (pages == 0 || next is not null); pages++)
            {
                if (await PageAsync(room, filter, next, cancellation).ConfigureAwait(false) is not { } page) return new FoundTrail([], null, null, ObjectUnknown: true);
                foreach (var one in page.Events)
                    if (await sight.SeesAsync(one.Event.Stream, cancellation).ConfigureAwait(false))
                        lines.Add(await telling.TellAsync(one, cancellation).ConfigureAwait(false));
                (next, reached) = (page.Next, page.Reached ?? reached);
            }
            return new FoundTrail(lines.ToImmutable(), next, reached, ObjectUnknown: false);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }

    /// <summary>Null: there is no such object.</summary>
    private async ValueTask<HashedPage?> PageAsync(Room room, TrailFilter filter, string? after, CancellationToken cancellation)
    {
        var query = new TrailQuery(Math.Clamp(Size, 1, TrailQuery.MostAtOnce), after)
        {
            Actor = filter.Person is { } person ? Actor.Person(person) : null, Kind = filter.Kind, Event = filter.Event, Command = filter.Command,
            From = filter.From is { } first ? ParisTime.StartOf(first) : null, Before = filter.To is { } last ? ParisTime.StartOf(last.AddDays(1)) : null,
        };
        if (filter.Object is not { } meant) return await room.Reads.TrailAsync(query, cancellation).ConfigureAwait(false);
        return await FindAsync(room, meant, cancellation).ConfigureAwait(false) is { } id ? await OfObjectAsync(room, id, query, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>An object's own stream is the answer: it need not be searched for.</summary>
    private static async ValueTask<HashedPage> OfObjectAsync(Room room, StreamId id, TrailQuery query, CancellationToken cancellation)
    {
        var below = query.After is null ? long.MaxValue : long.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : throw new ArgumentException("The token continues no page of the trail.", nameof(query));
        var met = (await room.Reads.TrailOfAsync(id, cancellation).ConfigureAwait(false)).Where(one => one.Event.Version < below && query.Matches(TraceOf(one))).Reverse().Take(query.Size + 1).ToList();
        List<HashedEvent> page = [.. met.Take(query.Size)];
        return new HashedPage(page, met.Count > page.Count ? page[^1].Event.Version.ToString(CultureInfo.InvariantCulture) : null, page.Count > 0 ? page[^1].Event.At : null);
    }

    private static EventTrace TraceOf(HashedEvent one) => new(one.Event.Stream, one.Event.Version, EventTrace.WithoutVersion(one.Event.Name), one.Event.At, one.Event.Actor.Id) { Command = one.Event.Command };

    internal static async ValueTask<StreamId?> FindAsync(Room room, string meant, CancellationToken cancellation)
    {
        if (await NumberedFiles.FindAsync(room, meant, cancellation).ConfigureAwait(false) is { } file) return Core.Applications.ApplicationState.IdOf(file);
        IEnumerable<StreamId> candidates = StreamId.TryParse(meant, out var named) ? [named] : StreamId.IsKey(meant) ? Catalogue.Kinds.Select(kind => new StreamId(kind.Name, meant)) : [];
        foreach (var id in candidates.Where(id => Words.KindWords.Knows(id.Kind)).OrderBy(id => id.Kind == Core.Applications.ApplicationState.Kind ? 0 : 1))
            if ((await room.Reads.ReadVersionedAsync<object>(id, cancellation).ConfigureAwait(false)).Version > 0) return id;
        return null;
    }
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Reached">How far back was looked.</param>
/// <param name="ObjectUnknown">The object that was named is not there.</param>
public sealed record FoundTrail(ImmutableArray<TrailLine> Lines, string? Next, DateTimeOffset? Reached, bool ObjectUnknown);
