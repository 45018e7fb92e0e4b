using System.Reflection;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Tests.Platform;

/// <summary>Any store, with something done between the reading of a stream's current contents and its answer.</summary>
public class CountedReads : DispatchProxy
{
    private IStore? _store;
    private Func<Task>? _afterRead;

    public static IStore Over(IStore store, Func<Task> afterRead)
    {
        var counted = Create<IStore, CountedReads>();
        (((CountedReads)counted)._store, ((CountedReads)counted)._afterRead) = (store, afterRead);
        return counted;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null) switch
        {
            ValueTask<Contents> contents => new ValueTask<Contents>(ToldAsync(contents)),
            var other => other,
        };

    private async Task<Contents> ToldAsync(ValueTask<Contents> reading)
    {
        var contents = await reading;
        if (_afterRead is not null) await _afterRead();
        return contents;
    }
}
