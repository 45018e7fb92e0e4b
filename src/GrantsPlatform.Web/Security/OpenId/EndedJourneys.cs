using System.Collections.Concurrent;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>Journeys that have ended here: whatever copies there are of what a browser held, each ends once.</summary>
public sealed class EndedJourneys
{
    /// <summary>After so long a journey cannot end any more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    /// <param name="journey">Told by chance, of one that this platform has begun.</param>
    public bool TryEnd(string journey)
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var (old, until) in _ended)
            if (until < now) _ended.TryRemove(old, out _);
        return _ended.TryAdd(journey, now + Longest);
    }
}
