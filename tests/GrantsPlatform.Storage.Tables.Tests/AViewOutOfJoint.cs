using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>Tables that were exported and brought back, row after row while they were in use: a row may name places that are not there.</summary>
public sealed class AViewOutOfJoint
{
    [Fact]
    public async Task Is_put_right_by_the_next_change()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var place = (await bench.RowsAsync("views")).First(row => row.Row[0] == 'a' && (string)row.Values["row"] == "r1");
        Assert.True(await bench.Tables.SubmitAsync("grantsviews", place.Partition, [new EntityAction.Delete(place.Row)], Bench.None));
        var store = await Bench.OpenAsync(new Bounded(bench.Tables, 1000));
        foreach (var commit in new[] { Bench.Second, Bench.Second.Next().With(new RowChange.Remove(ContractViews.Name, "p", "r1")) }) Assert.True(await store.CommitAsync(commit, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second, Bench.Second.Next().With(new RowChange.Remove(ContractViews.Name, "p", "r1"))), await bench.SeenAsync());
    }

    private sealed class Bounded(ITables inner, int most) : Interposed(inner)
    {
        private int _calls;

        protected override Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer) => Interlocked.Increment(ref _calls) > most ? throw new StoreUnavailableException("Too often.") : answer();
    }
}
