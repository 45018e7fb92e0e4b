using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Applications;

/// <summary>How long files took, as whole days.</summary>
public sealed class PacingFiles
{
    private static string[] Of(Scenario<ApplicationState, ApplicationCommand, ApplicationEvent> scene, string total) =>
        [.. new PaceView().Contributions(AFile.Id, scene.State).Where(one => one.Total == total).Select(one => $"{one.Group}={one.Measures["files"]}").Order(StringComparer.Ordinal)];

    [Fact]
    public void Says_nothing_of_what_was_not_submitted() => Assert.Empty(new PaceView().Contributions(AFile.Id, AFile.Complete().State));

    [Fact]
    public void Counts_each_step_from_the_one_before()
    {
        Assert.Empty(Of(AFile.Submitted(), PaceView.Delays));
        Assert.Single(Of(AFile.Eligible(), PaceView.Delays), one => one.StartsWith("eligibility|", StringComparison.Ordinal));
        Assert.Equal(["eligibility", "opinions"], Of(AFile.Ready(), PaceView.Delays).Select(one => one.Split('|')[0]));
        Assert.Equal(["decision", "eligibility", "opinions"], Of(AFile.Decided(Outcome.Rejected).When(new NotifyDecision("s-1"), "2025-06-20T10:00:00Z"), PaceView.Delays).Select(one => one.Split('|')[0]));
    }

    [Fact]
    public void Says_what_each_level_has_said() => Assert.Contains("local|favourable=1", Of(AFile.Ready(), PaceView.Levels));
}
