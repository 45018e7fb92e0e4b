using System.Collections.Concurrent;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// Forms with files pass through the disk. A few at a time, and fewer of one person, so that together they never take more of it than
/// <see cref="AtOnce"/> of the largest. Files that a script sends in pieces do not come this way.
/// </summary>
internal sealed class LargeSendings
{
    public const int AtOnce = 16;
    public const int OfOnePerson = 2;

    private readonly ConcurrentDictionary<string, int> _under = new();
    private int _all;

    /// <summary>Null: there are as many as may be. Disposed when the request has been answered.</summary>
    public IDisposable? Begin(string person)
    {
        if (Interlocked.Increment(ref _all) > AtOnce)
        {
            Interlocked.Decrement(ref _all);
            return null;
        }
        var turn = new Turn(this, person);
        if (_under.AddOrUpdate(person, 1, (_, now) => now + 1) <= OfOnePerson) return turn;
        turn.Dispose();
        return null;
    }

    private sealed class Turn(LargeSendings all, string person) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref all._all);
            if (all._under.AddOrUpdate(person, 0, (_, now) => now - 1) == 0) all._under.TryRemove(KeyValuePair.Create(person, 0));
        }
    }
}
