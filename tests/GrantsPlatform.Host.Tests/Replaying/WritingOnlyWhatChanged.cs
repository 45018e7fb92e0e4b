using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>A row stands in an index for each of its sorts, a contribution in sums that everybody moves: writing one again costs as much as a change.</summary>
public sealed class WritingOnlyWhatChanged
{
    private readonly Dictionary<(string, string, string), RowChange.Put> _rows = [];
    private readonly List<string> _again = [];

    [Theory]
    [InlineData("cej-jr-occitanie-2022")]
    [InlineData("cllaj-pas-de-calais-2025")]
    public async Task Writes_no_row_and_no_contribution_that_stays_as_it_is(string name)
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        var clock = new SimulatedClock(scenario.Start);
        await using var store = new InterposedStore(new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas), LookAtAsync);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        Assert.True((await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(_ => { })).IsSound);
        Assert.NotEmpty(_rows);
        Assert.Empty(_again);
    }

    private Task LookAtAsync(Commit commit)
    {
        // What has left a list and comes back is not what stays.
        foreach (var gone in commit.Rows.OfType<RowChange.Remove>()) _rows.Remove((gone.View, gone.Partition, gone.Row));
        foreach (var put in commit.Rows.OfType<RowChange.Put>())
        {
            if (_rows.TryGetValue((put.View, put.Partition, put.Row), out var was)
                && was.Body.Span.SequenceEqual(put.Body.Span) && was.Filters.SequenceEqual(put.Filters) && was.Sorts.SequenceEqual(put.Sorts))
                _again.Add($"{commit.Stream}: row {put.Row} of {put.View}");
            _rows[(put.View, put.Partition, put.Row)] = put;
        }
        _again.AddRange(commit.Totals.Where(change => change is { Before: { } before, After: { } after } && before.SequenceEqual(after)).Select(change => $"{commit.Stream}: {change.Group} of {change.Total}"));
        return Task.CompletedTask;
    }
}
