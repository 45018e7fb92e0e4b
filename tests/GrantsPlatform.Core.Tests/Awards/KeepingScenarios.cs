using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class KeepingScenarios
{
    private static SaveScenario Save(string name, decimal euros = 10_000, params (string File, string Words)[] remarks) =>
        new(name, [new("f-1", [Sample.Line(2025, euros)])], remarks.ToImmutableSorted(one => one.File, one => one.Words));

    [Theory, InlineData(""), InlineData("  "), InlineData("deux\nlignes"), InlineData(" bords "), InlineData("81")]
    public void Are_refused_without_a_name_on_one_line(string name) =>
        WithFiles("f-1").When(Save(name == "81" ? new string('n', 81) : name), Day).ThenRefused<ScenarioNeedsName>();

    [Fact]
    public void Keep_words_on_files_beside_the_events() => WithFiles("f-1")
        .When(Save("Prudent", 10_000, ("f-1", " Sous réserve du bail ")), Day).ThenAccepted(accepted =>
        {
            Assert.Equal([typeof(ScenarioSaved), typeof(ScenarioRemarked)], accepted.Events.Select(happened => happened.GetType()));
            Assert.Equal(ContentChange.Json(ScenarioRemarks.RecordOf("Prudent"), new ScenarioRemarks(ImmutableSortedDictionary<string, string>.Empty.Add("f-1", "Sous réserve du bail"))).Bytes.AsEnumerable(),
                Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Bytes.AsEnumerable());
        })
        .When(Save("Prudent", 10_000, ("f-1", "Sous réserve du bail")), Day).ThenNothing()
        .When(Save("Prudent"), Day).ThenAccepted(accepted => Assert.IsType<ScenarioRemarked>(Assert.Single(accepted.Events)))
        .When(Save("Prudent"), Day).ThenNothing();

    [Fact]
    public void Take_no_endless_words_and_none_on_other_files()
    {
        WithFiles("f-1").When(Save("Prudent", 10_000, ("f-1", new string('a', 500))), Day).ThenAccepted(accepted => Assert.Equal(2, accepted.Events.Length));
        WithFiles("f-1").When(Save("Prudent", 10_000, ("f-1", new string('a', 501))), Day).ThenRefused<RemarkTooLong>();
        WithFiles("f-1", "f-2").When(Save("Prudent", 10_000, ("f-2", "Ailleurs")), Day).ThenRefused<RemarkTooLong>();
    }

    [Fact]
    public void Are_thirty_at_most()
    {
        var scene = WithFiles("f-1");
        for (var i = 1; i <= 30; i++) scene = scene.When(Save($"Scénario {i}"), Day);
        scene.When(Save("Scénario 31"), Day).ThenRefused<TooManyScenarios>();
        scene.When(Save("Scénario 30", 12_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Are_dropped_unless_the_committee_works_with_them() => WithFiles("f-1")
        .When(Save("Prudent", 10_000, ("f-1", "Mots")), Day).When(Save("Large"), Day).When(new ChooseScenario("Large"), Day)
        .When(new DropScenario("Large"), Day).ThenRefused<ScenarioIsChosen>()
        .When(new DropScenario("Prudent"), Day).ThenAccepted(accepted => Assert.Equal(new ContentChange.Erase(ScenarioRemarks.RecordOf("Prudent")), Assert.Single(accepted.Contents)))
        .ThenKnown(known => Assert.Equal(["Large"], known.Scenarios.Keys))
        .When(new DropScenario("Prudent"), Day).ThenNothing();

    /// <summary>Whoever stepped back from a file leaves its amounts as others have set them.</summary>
    [Fact]
    public void Are_not_touched_on_a_file_from_which_their_author_stepped_back()
    {
        var scene = WithFiles("f-1", "f-2").When(Save("Prudent"), Day).When(new NoteRecusal("f-1", "manager"), Day).By("manager");
        scene.When(Save("Prudent", 9_000), Day).ThenRefused<ActorRecused>();
        scene.When(new SaveScenario("Prudent", []), Day).ThenRefused<ActorRecused>();
        scene.When(new SaveScenario("Prudent", [new("f-1", [Sample.Line(2025, 10_000)]), new("f-2", [Sample.Line(2025, 5_000)])]), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }
}
