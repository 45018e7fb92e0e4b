using System.Reflection;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Tests.Platform;

/// <summary>A store as an earlier release sees it: what waits to be carried out it cannot read.</summary>
public class ReadingLess : DispatchProxy
{
    private IStore? _store;

    public static IStore Over(IStore store)
    {
        var less = Create<IStore, ReadingLess>();
        ((ReadingLess)less)._store = store;
        return less;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null) switch
        {
            ValueTask<IReadOnlyList<StoredEffect>> effects => new ValueTask<IReadOnlyList<StoredEffect>>(BlurredAsync(effects)),
            var other => other,
        };

    private static async Task<IReadOnlyList<StoredEffect>> BlurredAsync(ValueTask<IReadOnlyList<StoredEffect>> effects) =>
        [.. (await effects).Select(effect => effect with { Payload = "{}"u8.ToArray() })];
}
