using System.Collections.Concurrent;
using System.Reflection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>A store that remembers, in their order, the commits that it was given: see <see cref="SameStatements"/>.</summary>
public class Recorder : DispatchProxy
{
    private readonly ConcurrentQueue<Commit> _commits = [];
    private IStore? _store;

    public IReadOnlyCollection<Commit> Commits => _commits;

    public static (IStore Store, Recorder Recorder) Before(IStore store)
    {
        var proxy = Create<IStore, Recorder>();
        var recorder = (Recorder)(object)proxy;
        recorder._store = store;
        return (proxy, recorder);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is [Commit commit, ..]) _commits.Enqueue(commit);
        return targetMethod?.Invoke(_store, args);
    }
}
