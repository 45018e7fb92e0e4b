using System.Collections.Concurrent;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Demonstration;

/// <summary>The sessions of people who are only shown and have no way in of their own: remembered until they end, or the platform does.</summary>
public sealed class Showings
{
    private readonly ConcurrentDictionary<string, byte> _open = new();

    public string Begin()
    {
        var showing = Desk.NewId();
        _open[showing] = 0;
        return showing;
    }

    public bool IsOpen(string showing) => _open.ContainsKey(showing);

    public void End(string showing) => _open.TryRemove(showing, out _);
}
