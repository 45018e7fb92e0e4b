using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Tests.Front;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Serverless.Tests.Maintenance;

/// <summary>An operator writes a word into the store, as docs/functions.md says, and the sweep does what it asks.</summary>
public sealed class AnsweringAnOperator : IAsyncLifetime
{
    private static readonly StreamId About = new("application", "f-1");

    private readonly SmallCloud _cloud = new();
    private ServerlessPlatform _platform = null!;

    public async Task InitializeAsync()
    {
        _platform = await _cloud.OpenAsync();
        for (var i = 1; i <= 300; i++)
            Assert.IsType<CommandOutcome.Accepted>(await _platform.Runtime.Commands.SendAsync(
                OperatorTaskState.IdOf($"t-{i:D3}"), new RaiseTask(About, "work", "delivery.failed"), new CommandHeader($"c-{i}", Actor.Policy)));
        await _platform.Sweep.RunAsync(default);
    }

    public async Task DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task Finds_nothing_where_everything_is_as_the_events_give_it_and_asks_no_more()
    {
        await AskAsync("verify");
        var views = (await _platform.Sweep.RunAsync(default)).Views;
        Assert.Equal((300, 0, ""), (views.Compared, views.Differences, views.First));
        Assert.Equal(0, (await _platform.Sweep.RunAsync(default)).Views.Compared);
    }

    [Fact]
    public async Task Tells_an_operator_of_a_row_that_is_gone_and_makes_it_anew_when_asked()
    {
        var row = (await _cloud.Tables.QueryAsync(new EntityQuery("grantsviews", null) { From = "r", Below = "s" }, default)).Entities[0];
        Assert.True(await _cloud.Tables.SubmitAsync("grantsviews", row.Partition, [new EntityAction.Delete(row.Row)], default));
        await AskAsync("verify");
        var views = (await _platform.Sweep.RunAsync(default)).Views;
        Assert.Equal(1, views.Differences);
        Assert.StartsWith("RowMissing task/", views.First, StringComparison.Ordinal);
        Assert.Contains(await TasksAsync(), task => task.Code == "views.differ");

        await AskAsync("rebuild");
        views = (await _platform.Sweep.RunAsync(default)).Views;
        Assert.Equal((301, 0), (views.Rebuilt, views.Sums));
        await AskAsync("verify");
        views = (await _platform.Sweep.RunAsync(default)).Views;
        Assert.Equal((301, 0), (views.Compared, views.Differences));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task Goes_on_where_the_sweep_before_had_to_leave_off(string asked)
    {
        await AskAsync(asked);
        _cloud.Clock.EachLookTakes = TimeSpan.FromMinutes(5);
        var first = (await _platform.Sweep.RunAsync(default)).Views;
        _cloud.Clock.EachLookTakes = TimeSpan.Zero;
        var second = (await _platform.Sweep.RunAsync(default)).Views;
        var third = (await _platform.Sweep.RunAsync(default)).Views;
        Assert.Equal([256, 44, 0], new[] { first, second, third }.Select(views => views.Compared + views.Rebuilt));
        Assert.Equal([null, asked == "rebuild" ? 0 : null, null], new[] { first, second, third }.Select(views => views.Sums));
    }

    /// <summary>As the command of docs/functions.md does.</summary>
    private Task<bool> AskAsync(string what) => _cloud.Tables.SubmitAsync(
        "grantsmeta", "texts", [new EntityAction.Put("views-asked", new Dictionary<string, object> { ["value"] = what })], default);

    private async Task<ImmutableArray<OperatorTaskRow>> TasksAsync()
    {
        var page = await _platform.Runtime.Reads.QueryAsync<OperatorTaskRow>(new ViewQuery(
            OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", false, ImmutableDictionary<string, string>.Empty, 500));
        return [.. page.Rows.Select(row => row.Body)];
    }
}
