using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class ReopeningContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, IReopens, new()
{
    [Fact]
    public async Task Keeps_everything()
    {
        var commit = await WriteAsync(Sample.New(One, 3).With(Sample.Row("r")).With(Sample.Effect("e", "lane", Noon)).Due(Noon));
        await ReopenAsync();
        Assert.Equal(commit.Events.Select(happened => (happened.Version, happened.Hash)), (await Store.ReadStreamAsync(One, 0, None)).Select(happened => (happened.Version, happened.Hash)));
        Assert.NotNull(await Store.FindRowAsync(ContractViews.Name, "p", "r", None));
        Assert.Equal("e", Assert.Single(await Store.ReadDueEffectsAsync(Noon, 10, None)).Id);
        await WriteAsync(commit.Next());
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task Leaves_effects_paused()
    {
        await Store.SetEffectsPausedAsync(true, None);
        await ReopenAsync();
        Assert.True(await Store.EffectsArePausedAsync(None));
    }

    [Fact]
    public async Task Remembers_commands_that_were_accepted_without_an_event()
    {
        var command = new RememberedCommand("c-1", "0123456789abcdef", 1, Actor.Person("p-1"));
        await WriteAsync(Sample.New(One));
        Assert.True(await Store.RememberAsync(One, command, None));
        await ReopenAsync();
        Assert.Equal([command], (await Store.LoadAsync(One, 1, None)).Remembered);
    }

    [Fact]
    public async Task Keeps_how_far_a_stream_was_folded()
    {
        await WriteAsync(Sample.New(One));
        await Store.KeepSnapshotAsync(One, new StoredSnapshot("fold", 1, "hash", Sample.Bytes("folded")), None);
        await ReopenAsync();
        Assert.Equal(Sample.Bytes("folded"), (await Store.FindSnapshotAsync(One, None))?.Bytes.ToArray());
    }

    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await Under.ReopenAsync();
    }
}
