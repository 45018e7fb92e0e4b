using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class AFaultyStore : IAsyncLifetime
{
    private static readonly StreamId One = new("call", "one");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private FaultyStore _store = null!;

    public async Task InitializeAsync() => _store = new FaultyStore(await _folder.OpenAsync());

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Writes_nothing_when_it_fails_before()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Next(Fault.Before).CommitAsync(Sample.New(One), None));
        Assert.Empty(await _store.ReadStreamAsync(One, 0, None));
        Assert.True(await _store.CommitAsync(Sample.New(One), None));
    }

    [Fact]
    public async Task Has_written_when_it_fails_after()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Next(Fault.After).CommitAsync(Sample.New(One), None));
        Assert.Single(await _store.ReadStreamAsync(One, 0, None));
        Assert.False(await _store.CommitAsync(Sample.New(One), None));
    }

    [Fact]
    public async Task Writes_nothing_when_it_feigns_a_conflict()
    {
        Assert.False(await _store.Next(Fault.Conflict).CommitAsync(Sample.New(One), None));
        Assert.Empty(await _store.ReadStreamAsync(One, 0, None));
    }

    [Fact]
    public async Task Writes_when_it_is_slow() => Assert.True(await _store.Next(Fault.Slow).CommitAsync(Sample.New(One), None));

    [Fact]
    public async Task Asks_for_each_write_what_befalls_it()
    {
        _store.Choose = (kind, number) => kind == "commit" && number == 2 ? Fault.Before : Fault.None;
        Assert.True(await _store.CommitAsync(Sample.New(One), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(Sample.New(new StreamId("call", "two")), None));
        Assert.Equal(2, _store.Writes);
    }

    [Fact]
    public async Task Fails_its_reads_as_long_as_it_is_told_to()
    {
        _store.ReadsFail = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await _store.ReadStreamAsync(One, 0, None));
        _store.ReadsFail = false;
        Assert.Empty(await _store.ReadStreamAsync(One, 0, None));
    }
}
