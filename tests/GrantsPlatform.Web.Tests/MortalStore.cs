using System.Reflection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Tests;

/// <summary>When a process dies, for a commit: not at all, before the store has it, or once it has it and nobody was told.</summary>
public enum Death
{
    None,
    Before,
    After,
}

/// <summary>A store as one process sees it, which dies at a commit: nothing of that process reaches the store afterwards.</summary>
public class MortalStore : DispatchProxy
{
    private IStore _inner = null!;
    private Func<Commit, Death> _dies = null!;
    private volatile bool _dead;

    public static IStore Over(IStore inner, Func<Commit, Death> dies)
    {
        var store = Create<IStore, MortalStore>();
        ((MortalStore)store)._inner = inner;
        ((MortalStore)store)._dies = dies;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name == nameof(IAsyncDisposable.DisposeAsync)) return ValueTask.CompletedTask;
        if (_dead) throw Died;
        return args is [Commit commit, CancellationToken cancellation] ? CommitAsync(commit, cancellation) : targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    private async Task<bool> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        var death = _dies(commit);
        if (death == Death.None) return await _inner.CommitAsync(commit, cancellation);
        if (death == Death.After) await _inner.CommitAsync(commit, cancellation);
        _dead = true;
        throw Died;
    }

    private static InvalidOperationException Died => new("The process is no more.");
}
