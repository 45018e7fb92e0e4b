using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>A new store for each test.</summary>
public abstract class StoreContract<TStore> : IAsyncLifetime where TStore : StoreUnderTest, new()
{
    protected static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2025-04-01T12:00:00Z");
    protected static readonly CancellationToken None = CancellationToken.None;
    protected static readonly StreamId One = new("call", "one");
    protected static readonly StreamId Two = new("call", "two");

    protected TStore Under { get; } = new();
    protected IStore Store { get; set; } = null!;

    public virtual async Task InitializeAsync() => Store = await Under.OpenAsync();

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await Under.DisposeAsync();
    }

    /// <summary>A commit that must be accepted.</summary>
    protected async Task<Commit> WriteAsync(Commit commit)
    {
        Assert.True(await Store.CommitAsync(commit, None));
        return commit;
    }
}
