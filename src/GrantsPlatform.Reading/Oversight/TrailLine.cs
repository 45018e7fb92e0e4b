using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>One thing that happened: who, what, when, to what, why, and by what it is proven.</summary>
/// <param name="By">In words.</param>
/// <param name="Person">The account behind it; null where the platform acted.</param>
/// <param name="Event">Its permanent name.</param>
/// <param name="Object">Kind and name of what it happened to.</param>
/// <param name="Reason">Null without one.</param>
/// <param name="ReasonErased">There was one, and its words were erased.</param>
public sealed record TrailLine(
    DateTimeOffset At, DateTimeOffset StoredAt, string What, string By, string? Person, string Event, StreamId Id, string Object, long Version, string? Reason, bool ReasonErased, string Hash)
{
    /// <summary>The name of the command that was sent; null for what happened before events said it.</summary>
    public string? Command { get; init; }

    /// <summary>The object without its id, which stands beside it.</summary>
    public string Called => Object.EndsWith($" ({Id})", StringComparison.Ordinal) ? Object[..^$" ({Id})".Length] : Object;
}

/// <summary>Puts what happened into words.</summary>
internal sealed class TrailTelling(Room room)
{
    /// <summary>Objects whose names are kept at hand, so that a long file does not grow without end.</summary>
    private const int MostAround = 1000;

    /// <summary>Events that one command may leave, at most, for its reason to be found.</summary>
    private const int MostOfCommand = 20;

    private readonly Dictionary<string, bool> _erased = [];
    private readonly Dictionary<StreamId, (Names Names, Authorship Authorship)> _around = [];

    public async Task<TrailLine> TellAsync(HashedEvent told, CancellationToken cancellation)
    {
        var happened = told.Event;
        var (names, authorship) = await AroundAsync(happened.Stream, cancellation).ConfigureAwait(false);
        var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
        var (what, by, subject) = await names.WriteAsync(
            () => (EventWords.Of(happened.Data, names), authorship.Words(happened, origin), names.Object(happened.Stream)), cancellation).ConfigureAwait(false);
        var person = origin.Actor.PersonId;
        if (person is not null && await IsErasedAsync(person, cancellation).ConfigureAwait(false)) by = by.Replace(person, $"personne effacée ({person})", StringComparison.Ordinal);
        var reason = happened.Reason is null ? null : await ReasonAsync(happened.Stream, happened.Version, happened.Reason, cancellation).ConfigureAwait(false);
        return new TrailLine(
            happened.At, happened.StoredAt, what, by, person, EventTrace.WithoutVersion(happened.Name), happened.Stream, subject, happened.Version, reason, happened.Reason is not null && reason is null, told.Hash)
        {
            Command = happened.Command,
        };
    }

    private async ValueTask<(Names, Authorship)> AroundAsync(StreamId id, CancellationToken cancellation)
    {
        if (_around.TryGetValue(id, out var around)) return around;
        if (_around.Count == MostAround) _around.Clear();
        var names = (await Situation.ReadAsync(room.Reads, id, cancellation).ConfigureAwait(false)).Names;
        return _around[id] = (names, new Authorship(room.Reads, names));
    }

    private async ValueTask<bool> IsErasedAsync(string person, CancellationToken cancellation)
    {
        if (_erased.TryGetValue(person, out var erased)) return erased;
        return _erased[person] = await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(person), cancellation).ConfigureAwait(false) is AccountState.Closed { ErasedAt: not null };
    }

    /// <summary>A command's reason lies under its first event; all its events have the hash.</summary>
    private async ValueTask<string?> ReasonAsync(StreamId stream, long version, string hash, CancellationToken cancellation)
    {
        for (var first = version; first > Math.Max(0, version - MostOfCommand); first--)
            if (await room.Reads.ContentAsync(stream, ReasonRecord.NameOf(first), 1, cancellation).ConfigureAwait(false) is { } bytes && Digest.Of(bytes) == hash)
                return ReasonRecord.Read(bytes);
        return null;
    }
}
