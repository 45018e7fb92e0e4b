using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>A page of events that ends with a row which does not count, and versions that are written before the next page is read.</summary>
public sealed class APageInBetween
{
    [Fact]
    public async Task Hides_no_event()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        // A page holds three rows: the events one and two, and a stray one.
        foreach (var row in new[] { "e0000000000000000004~stray", "e0000000000000000009~stray" })
            Assert.True(await bench.Tables.SubmitAsync("grantsstreams", "call!one", [new EntityAction.Put(row, new Dictionary<string, object> { ["token"] = "stray", ["size"] = 0L })], Bench.None));
        var (four, five) = (Bench.Second, Bench.Second.Next(4));
        var pages = 0;
        var store = await Bench.OpenAsync(new Interrupting(bench.Tables, call => !call.IsFind && Interlocked.Increment(ref pages) == 2, async () =>
        {
            var other = await bench.OpenAsync();
            Assert.True(await other.CommitAsync(four, Bench.None));
            Assert.True(await other.CommitAsync(five, Bench.None));
        }));
        Assert.Equal(Enumerable.Range(1, 8).Select(version => (long)version), (await store.ReadStreamAsync(Bench.One, 0, Bench.None)).Select(stored => stored.Version));
    }
}
