using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>The current version of a small record stands twice; a forger who changes only what readers are given is found out all the same.</summary>
public sealed class EditingACopy
{
    [Fact]
    public async Task Is_shown()
    {
        var bench = new Bench();
        var store = await bench.OpenAsync();
        Assert.True(await store.CommitAsync(Sample.New(Bench.One).Attesting(1, ContentChange.Text("note", "un")), Bench.None));
        Assert.Null((await store.VerifyAsync(null, Bench.None)).Broken);
        var (row, values) = Assert.Single(Splitter.Cut(CurrentContent.ToStore("note", 1, 0, Sample.Bytes("autre")), null));
        Assert.True(await bench.Tables.SubmitAsync("grantsstreams", "call!one", [new EntityAction.Put(row, values)], Bench.None));
        Assert.Equal("autre", (await store.ReadContentsAsync(Bench.One, Bench.None)).Text("note"));
        Assert.Equal(new BrokenLink(Bench.One, 1, BrokenLinkReason.ContentDiffers, "note"), (await store.VerifyAsync(null, Bench.None)).Broken);
    }
}
