using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Where an object's life stands, in words in which nobody is named: they are kept where nothing is ever erased.</summary>
public sealed record LifeToTell(StreamId Object, int MostAwaited) : PlatformQuery<ToldLife>
{
    private protected override async ValueTask<ToldLife?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = await Situation.ReadAsync(room.Reads, Object, cancellation).ConfigureAwait(false);
        var names = new NamesOfNobody(found.Names);
        var around = found.Around with { Names = names };
        var next = await room.Reads.UpcomingAsync(Object, cancellation).ConfigureAwait(false) is [var first, ..] ? first : null;
        return await found.Names.WriteAsync(() => new ToldLife(
            StageWords.Of(found.State, names),
            [.. NextSteps.Of(found.State, around).Take(MostAwaited).Select(awaited => $"{awaited.What}, par {awaited.By}")],
            next is null ? null : $"{French.Meeting(next.At, names.Zone)}\u202F: {next.What}"), cancellation).ConfigureAwait(false);
    }
}

/// <param name="Next">What happens by itself next, and when; null when nothing does.</param>
public sealed record ToldLife(string Stage, ImmutableArray<string> Awaits, string? Next);
