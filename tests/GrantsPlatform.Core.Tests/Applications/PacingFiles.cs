using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Applications;

/// <summary>How long files took, as whole days.</summary>
public sealed class PacingFiles
{
    private static string[] Of(Scenario<ApplicationState, ApplicationCommand, ApplicationEvent> scene, string total) =>
        [.. new PaceView().Contributions(AFile.Id, scene.State).Where(one => one.Total == total && one.Partition == "c-1").Select(one => $"{one.Group}={one.Measures["files"]}").Order(StringComparer.Ordinal)];

    [Fact]
    public void Says_nothing_of_what_was_not_submitted()
    {
        Assert.Empty(new PaceView().Contributions(AFile.Id, AFile.Complete().State));
        Assert.Empty(new PaceView().Rows(AFile.Id, AFile.Complete().State));
    }

    [Fact]
    public void Counts_delays_in_the_call_and_in_the_département_of_it() =>
        Assert.Equal(["c-1", "c-1~01"], new PaceView().Contributions(AFile.Id, AFile.Eligible().State).Where(one => one.Total == PaceView.Delays).Select(one => one.Partition).Order(StringComparer.Ordinal));

    [Fact]
    public void Has_a_row_under_each_figure_that_counts_the_file()
    {
        Assert.Equal([("files-by-days", "c-1")], new PaceView().Rows(AFile.Id, AFile.Submitted().State).Select(row => (row.View, row.Partition)));
        var ready = new PaceView().Rows(AFile.Id, AFile.Ready().State).ToList();
        Assert.Equal([("files-by-days", "c-1"), ("files-by-opinion", "c-1~central"), ("files-by-opinion", "c-1~local")], ready.Select(row => (row.View, row.Partition)));
        Assert.Equal("favourable", ready[1].Filters["said"]);
        Assert.Equal(["eligibility", "opinions"], Assert.IsType<PacedFileRow>(ready[0].Body).Days.Keys);
    }

    [Fact]
    public void Counts_each_step_from_the_one_before()
    {
        Assert.Empty(Of(AFile.Submitted(), PaceView.Delays));
        Assert.Single(Of(AFile.Eligible(), PaceView.Delays), one => one.StartsWith("eligibility|", StringComparison.Ordinal));
        Assert.Equal(["eligibility", "opinions"], Of(AFile.Ready(), PaceView.Delays).Select(one => one.Split('|')[0]));
        Assert.Equal(["decision", "eligibility", "opinions"], Of(AFile.Decided(Outcome.Rejected).When(new NotifyDecision("s-1"), "2025-06-20T10:00:00Z"), PaceView.Delays).Select(one => one.Split('|')[0]));
    }

    [Fact]
    public void Says_what_each_level_has_said() => Assert.Contains("01|local|favourable=1", Of(AFile.Ready(), PaceView.Levels));
}
