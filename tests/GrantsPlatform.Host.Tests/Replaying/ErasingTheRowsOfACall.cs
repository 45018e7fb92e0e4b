using GrantsPlatform.Core.Registers;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Tests.Commands;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>Two years after the last contact the rows of a replayed call go by themselves.</summary>
public sealed class ErasingTheRowsOfACall
{
    [Fact]
    public async Task Leaves_the_certified_totals_and_the_chain_intact()
    {
        using var folder = await AStore.ReplayedAsync();
        await folder.CallAsync("seal", "--store", "store", "--out", "head.json");
        var clock = new SimulatedClock(new DateTimeOffset(2027, 6, 1, 8, 0, 0, TimeSpan.Zero));
        var certified = new List<string>();
        await using (var platform = await Platform.OpenAsync(new StoreFolder(folder.At("store")), clock, oneByOne: true))
        {
            var id = RegisterState.IdOf("cllaj-02");
            async Task<RegisterState.Known> RegisterAsync() => (RegisterState.Known)(await platform.Runtime.Reads.ReadAsync<RegisterState>(id))!;
            async Task<int> RowsAsync() => RegisterRows.Of(await platform.Runtime.Reads.ContentsAsync(id)).Count();
            Assert.Equal(138, await RowsAsync());
            certified.Add((await RegisterAsync()).LastSeal!.Hash);
            await platform.Runtime.Simulate(clock).AdvanceToAsync(new DateTimeOffset(2029, 1, 1, 8, 0, 0, TimeSpan.Zero));
            Assert.Equal(0, await RowsAsync());
            var after = await RegisterAsync();
            certified.Add(after.LastSeal!.Hash);
            Assert.Equal([24m, 11m, 11m, null, 57m], after.LastSeal.Values.Select(value => value.Value));
        }
        Assert.Equal(certified[0], certified[1]);
        Assert.Contains("La chaîne est intacte.", (await folder.CallAsync("verify", "--store", "store")).Text);
        Assert.Equal(0, (await folder.CallAsync("verify", "--store", "store", "--against", "head.json")).Code);
    }
}
