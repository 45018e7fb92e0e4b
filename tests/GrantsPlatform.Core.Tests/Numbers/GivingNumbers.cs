using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Numbers;

public sealed class GivingNumbers
{
    [Fact]
    public void Counts_from_one_and_gives_none_twice() => TheNumbers.None()
        .When(new AssignNumber("f-1"), April).Then(new NumberAssigned("f-1", 1))
        .When(new AssignNumber("f-2"), April).Then(new NumberAssigned("f-2", 2))
        .When(new AssignNumber("f-2"), April).ThenNothing()
        .When(new AssignNumber("f-3"), April).Then(new NumberAssigned("f-3", 3));

    [Fact]
    public void Asks_for_one_as_soon_as_a_draft_is_begun()
    {
        var started = (DraftStarted)New().When(Start, April).LastEvents[^1];
        Assert.Equal("SAMPLE25", started.Series);
        Assert.Contains(new Reaction.Send(NumbersState.IdOf("SAMPLE25"), new AssignNumber(Id.Key)), Of(started));
        // Begun before there were numbers.
        Assert.DoesNotContain(Of(started with { Series = null }), reaction => reaction is Reaction.Send { Command: AssignNumber });
    }

    [Fact]
    public void Goes_to_the_file_with_the_series_before_it() => Assert.Equal(
        [new Reaction.Send(ApplicationState.IdOf("f-1"), new TakeNumber("LOGE25-0042"))],
        new ApplicationsAfterNumbers().On(new NumberAssigned("f-1", 42), new EventPlace(TheNumbers.Id, 42, Samples.Sample.At(April), Actor.Policy)));

    [Fact]
    public void Is_taken_once_and_for_all() => Drafted()
        .When(new TakeNumber("LOGE25-0042"), April).Then(new NumberTaken("LOGE25-0042"))
        .When(new TakeNumber("LOGE25-0043"), April).ThenNothing();

    [Fact]
    public void Is_what_lists_find_the_file_by()
    {
        var file = (ApplicationState)Drafted().When(new TakeNumber("LOGE25-0042"), April).State;
        var rows = new ApplicationsView().Rows(Id, file).ToList();
        Assert.EndsWith("loge25 0042 loge250042", rows.Single(row => row.View == ApplicationsView.Name).Words);
        Assert.Equal(("LOGE25", "LOGE25-0042"), rows.Where(row => row.View == ApplicationsView.Numbered).Select(row => (row.Partition, row.Row)).Single());
        Assert.DoesNotContain(new ApplicationsView().Rows(Id, (ApplicationState)Drafted().State), row => row.View == ApplicationsView.Numbered);
    }

    private static List<Reaction> Of(DraftStarted started) =>
        [.. new ApplicationPolicy().On(started, new ApplicationState.Known(started, new Phase.Draft()), new EventPlace(Id, 1, started.At, Actor.Person("i-1")))];
}
