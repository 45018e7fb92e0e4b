using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class TellingTheApplicant
{
    [Theory]
    [InlineData(Outcome.Awarded)]
    [InlineData(Outcome.Rejected)]
    [InlineData(Outcome.WaitingList)]
    public void Says_nothing_of_a_decision_before_it_is_notified(Outcome outcome)
    {
        var decided = AFile.Decided(outcome);
        var file = (ApplicationState.Known)decided.State;
        Assert.IsType<Phase.Ready>(file.ToldPhase());
        Assert.Empty(file.ToldGrant());
        var row = Assert.IsType<OwnFileRow>(new ApplicationsView().Rows(AFile.Id, file).Single(row => row.View == ApplicationsView.Own).Body);
        Assert.Equal("ready", row.Status);
        Assert.Equal(0, row.Granted.Cents);

        var notified = (ApplicationState.Known)decided.When(new NotifyDecision("s-1"), "2025-06-20T12:00:00Z").State;
        Assert.Equal(outcome, Assert.IsType<Phase.Decided>(notified.ToldPhase()).Outcome);
    }

    [Fact]
    public void Keeps_every_version_that_was_received()
    {
        var first = new ApplicationSubmitted(DateTimeOffset.UnixEpoch, ADossier("aa"), default);
        var second = new ComplementAnswered(1, DateTimeOffset.UnixEpoch.AddDays(3), ADossier("bb"));
        Assert.Equal([(1, "aa"), (2, "bb")], SentVersion.Of([first, new FoundEligible(DateTimeOffset.UnixEpoch), second]).Select(version => (version.Number, version.Hash)));
    }

    private static Dossier ADossier(string hash) => ((ApplicationState.Known)AFile.Submitted().State).Receipt!.Dossier with { Hash = hash };
}
