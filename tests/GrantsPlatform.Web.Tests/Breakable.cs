using System.Reflection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Tests;

/// <summary>A store that is out of reach whenever a test says so.</summary>
public class Breakable : DispatchProxy
{
    private IStore _inner = null!;
    private Func<string, bool> _isDown = null!;

    public static IStore Over(IStore inner, Func<string, bool> isDown)
    {
        var store = Create<IStore, Breakable>();
        ((Breakable)store)._inner = inner;
        ((Breakable)store)._isDown = isDown;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_isDown(targetMethod!.Name)) throw new StoreUnavailableException("Le disque est plein.");
        return targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
