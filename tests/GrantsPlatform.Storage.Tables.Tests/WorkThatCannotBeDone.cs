using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class WorkThatCannotBeDone
{
    /// <summary>A row that the service will not take keeps nobody from what is due.</summary>
    [Fact]
    public async Task Does_not_keep_its_stream_out_of_the_agenda()
    {
        var bench = new Bench();
        await bench.CommitAndDieAsync(Bench.First);
        var store = await Bench.OpenAsync(new Refusing(bench.Tables));
        await store.RepairAsync(Bench.Later, Bench.None);
        Assert.Equal(["e1"], (await store.ReadDueEffectsAsync(Bench.Noon.AddHours(2), 10, Bench.None)).Select(effect => effect.Id));
    }

    private sealed class Refusing(ITables inner) : Interposed(inner)
    {
        protected override Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer) =>
            call is { Table: "grantsviews", Actions.Count: > 0 } ? throw new InvalidOperationException("The entity is too large.") : answer();
    }
}
