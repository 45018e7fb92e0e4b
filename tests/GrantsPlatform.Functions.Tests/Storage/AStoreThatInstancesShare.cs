using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class AStoreThatInstancesShare
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly StreamId One = new("call", "one");

    private readonly TableStoreOptions _options = new() { Prefix = "t" + Guid.NewGuid().ToString("N")[..16], OnFault = (what, why) => throw new InvalidOperationException(what, why) };

    [Fact]
    public async Task Takes_each_version_once_and_loses_no_contribution()
    {
        var stores = await Task.WhenAll(OpenAsync(), OpenAsync(), OpenAsync());
        var first = Sample.New(One).With(Sample.Total(null, 1));
        Assert.True(await stores[0].CommitAsync(first, None));
        var taken = await Task.WhenAll(stores.Select((store, instance) => Task.Run(() => WriteAsync(store, $"c-{instance}", 5))));
        Assert.Equal([5, 5, 5], taken);

        var again = await OpenAsync();
        Assert.Equal(Enumerable.Range(1, 16).Select(n => (long)n), (await again.ReadStreamAsync(One, 0, None)).Select(happened => happened.Version));
        Assert.Equal(16, Assert.Single(await again.ReadTotalsAsync("budget", "p", None)).Measures["cents"]);
        Assert.Equal(16, (await again.FindRowAsync(ContractViews.Name, "p", "row", None))!.Version);
        Assert.Null((await again.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task Takes_a_commit_larger_than_a_transaction()
    {
        var text = string.Concat(Enumerable.Repeat("é\"<+'\u202F🙂", 400_000));
        var bytes = new byte[6_000_000];
        new Random(1).NextBytes(bytes);
        var commit = Sample.New(One, 230).Attesting(1, ContentChange.Text("text", text), new ContentChange.Put("bytes", [.. bytes]))
            with { Effects = [.. Enumerable.Range(0, 150).Select(n => new NewEffect($"e{n}", $"lane {n}", EffectKind.Tell, bytes.AsMemory(n * 1000, 30_000).ToArray(), DateTimeOffset.UnixEpoch))] };
        Assert.True(await (await OpenAsync()).CommitAsync(commit, None));

        var store = await OpenAsync();
        Assert.Equal(commit.Events.Select(happened => happened.Hash), (await store.ReadStreamAsync(One, 0, None)).Select(happened => happened.Hash));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString((await store.ReadContentAsync(One, "text", 1, None))!));
        Assert.Equal(bytes, await store.ReadContentAsync(One, "bytes", 1, None));
        Assert.Equal(150, (await store.ReadEffectsAsync(One, None)).Count);
        Assert.Null((await store.VerifyAsync(null, None)).Broken);
    }

    /// <summary>As the runtime does: reads, decides, and starts over where another was faster.</summary>
    private static async Task<int> WriteAsync(TableStore store, string cause, int times)
    {
        var written = 0;
        while (written < times)
        {
            var events = await store.ReadStreamAsync(One, 0, None);
            var version = events.Count + 1;
            var commit = new Commit(One, events.Count, [Sample.Event(One, version, events[^1].Hash, cause)], [], [Sample.Row("row", sort: $"v{version:D3}")], [Sample.Total(version - 1, version)], null, []);
            if (await store.CommitAsync(commit, None)) written++;
        }
        return written;
    }

    private async Task<TableStore> OpenAsync() => await TableStore.OpenAsync(new SdkTables((await Azurite.ClientsAsync()).Tables), _options, ContractViews.All, None);
}
