using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class Repairing
{
    private readonly Bench _bench = new();

    /// <summary>The older commit's rows, totals and erasures come last, and change nothing that the newer one said.</summary>
    [Fact]
    public async Task An_older_commit_after_a_newer_one_changes_nothing()
    {
        await _bench.BeginAsync();
        var second = Bench.Second.With(Sample.Row("r1", "old"), Sample.Row("r3", "old"), new RowChange.Remove(ContractViews.Name, "p", "r2"));
        var third = second.Next()
            .Attesting(3, ContentChange.Text("a", "third"))
            .With(Sample.Row("r2", "back"), Sample.Row("r1", "new"), new RowChange.Remove(ContractViews.Name, "p", "r3"))
            .With(Sample.Total(null, 50), Sample.Total(7, 9, "requested")).Due(Bench.Noon.AddDays(2));
        await _bench.CommitAndDieAsync(second);
        var store = await _bench.OpenAsync();
        Assert.True(await store.CommitAsync(third, Bench.None));
        await store.RepairAsync(Bench.Later, Bench.None);
        Assert.Equal(await Bench.SeenAfterAsync(second, third), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    /// <summary>It read what the older commit left before anybody else, and acts on it after everybody.</summary>
    [Theory]
    [InlineData("views")]
    [InlineData("totals")]
    [InlineData("streams")]
    [InlineData("agenda")]
    public async Task Slowly_changes_nothing_either(string table)
    {
        await _bench.BeginAsync();
        var third = Bench.Second.Next().With(Sample.Row("r2", "back"), new RowChange.Remove(ContractViews.Name, "p", "r3")).With(Sample.Total(null, 50), Sample.Total(7, null, "requested"));
        await _bench.CommitAndDieAsync(Bench.Second);
        var slow = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.Table == "grants" + table && call.Actions.Count > 0, async () =>
        {
            var quick = await _bench.OpenAsync();
            Assert.True(await quick.CommitAsync(third, Bench.None));
            await quick.RepairAsync(Bench.Later, Bench.None);
        }));
        await slow.RepairAsync(Bench.Later, Bench.None);
        await slow.RepairAsync(Bench.Later, Bench.None);
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second, third), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    [Fact]
    public async Task Leaves_alone_what_has_only_just_begun()
    {
        await _bench.BeginAsync();
        await _bench.CommitAndDieAsync(Bench.Second);
        var store = await _bench.OpenAsync();
        Assert.Equal(0, (await store.RepairAsync(DateTimeOffset.UtcNow.AddMinutes(-5), Bench.None)).Finished);
        Assert.Equal(1, (await store.RepairAsync(Bench.Later, Bench.None)).Finished);
        Assert.Equal(0, (await store.RepairAsync(Bench.Later, Bench.None)).Finished);
    }

    [Fact]
    public async Task Forgets_removed_rows_a_day_later()
    {
        await _bench.BeginAsync();
        var store = await _bench.OpenAsync();
        Assert.True(await store.CommitAsync(Bench.Second, Bench.None));
        Assert.Equal(0, (await store.RepairAsync(Bench.Later, Bench.None)).Tombstones);
        Assert.Contains(await _bench.RowsAsync("views"), row => row.Values.ContainsKey("gone"));
        Assert.Equal(1, (await store.RepairAsync(Bench.Later.AddDays(1), Bench.None)).Tombstones);
        Assert.DoesNotContain(await _bench.RowsAsync("views"), row => row.Values.ContainsKey("gone"));
        Assert.DoesNotContain(await _bench.RowsAsync("agenda"), row => row.Row[0] == 'g');
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
    }

    [Fact]
    public async Task Keeps_a_row_that_came_back()
    {
        await _bench.BeginAsync();
        var store = await _bench.OpenAsync();
        Assert.True(await store.CommitAsync(Bench.Second, Bench.None));
        var back = Bench.Second.Next().With(Sample.Row("r2"));
        Assert.True(await store.CommitAsync(back, Bench.None));
        Assert.Equal(0, (await store.RepairAsync(Bench.Later.AddDays(1), Bench.None)).Tombstones);
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second, back), await _bench.SeenAsync());
    }

    [Fact]
    public async Task Takes_entries_out_of_the_agenda_that_lead_to_nothing()
    {
        await _bench.BeginAsync();
        await _bench.CommitAndDieAsync(Bench.Second);
        var store = await _bench.OpenAsync();
        Assert.Equal(2, (await store.RepairAsync(Bench.Later, Bench.None)).Corrected);
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
        // The deadline and the effects of the one stream, nothing of the other.
        Assert.Equal(2, (await _bench.RowsAsync("agenda")).Count(row => row.Row[0] is 'd' or 'e'));
    }
}
