using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Workplaces;

namespace GrantsPlatform.Core.Tests.Workplaces;

public sealed class ArrangingAWorkplace
{
    private const string At = "2025-06-02T08:00:00Z";
    private static readonly StreamId Id = WorkplaceState.IdOf("p-1", "c-1");

    [Fact]
    public void Keeps_columns_in_their_order() => Mine()
        .When(new ArrangeColumns("c-1", ["score", "applicant"]), At).Then(new ColumnsArranged(["score", "applicant"]))
        .Under("again").When(new ArrangeColumns("c-1", ["score", "applicant"]), At).ThenNothing()
        .Under("twice").When(new ArrangeColumns("c-1", ["score", "score"]), At).ThenRefused<MalformedInput>()
        .Under("odd").When(new ArrangeColumns("c-1", ["a/b"]), At).ThenRefused<MalformedInput>();

    [Fact]
    public void Keeps_lists_under_names_beside_the_events()
    {
        var place = Mine().When(new SaveWorkView("c-1", " À relire ", "?etat=ready", true), At);
        Assert.Equal(new NamedList("À relire", "?etat=ready"), NamedList.Of(1, place.Contents));
        Assert.Equal((1, true), Assert.IsType<WorkViewSaved>(Assert.Single(place.LastEvents)) is var saved ? (saved.Number, saved.Shared) : default);
        place.Under("again").When(new SaveWorkView("c-1", "À relire", "?etat=ready", true), At).ThenNothing();
        // In the place of the one that has the name.
        place.Under("other").When(new SaveWorkView("c-1", "À relire", "?etat=eligible", false), At);
        Assert.Equal(new NamedList("À relire", "?etat=eligible"), NamedList.Of(1, place.Contents));
        Assert.Single(place.State.Views);
        place.Under("gone").When(new RemoveWorkView("c-1", 1), At).Then(new WorkViewRemoved(1));
        Assert.Null(NamedList.Of(1, place.Contents));
        place.Under("gone-again").When(new RemoveWorkView("c-1", 1), At).ThenNothing();
    }

    [Fact]
    public void Asks_for_a_name_that_can_be_read()
    {
        Mine().When(new SaveWorkView("c-1", " \u200B ", "", false), At).ThenRefused<ViewNameMissing>();
        Mine().When(new SaveWorkView("c-1", new string('x', 61), "", false), At).ThenRefused<ViewNameTooLong>();
        Mine().When(new SaveWorkView("c-1", "Longue", "?" + new string('x', 2_000), false), At).ThenRefused<MalformedInput>();
        var full = Mine();
        for (var view = 0; view < 30; view++) full.Under($"v-{view}").When(new SaveWorkView("c-1", $"Vue {view}", "", false), At);
        full.Under("more").When(new SaveWorkView("c-1", "Une de trop", "", false), At).ThenRefused<TooManyViews>();
    }

    [Fact]
    public void Takes_what_was_seen_forward_only() => Mine()
        .When(new MarkSeen("c-1", Files(("f-1", 4), ("f-2", 7))), At).Then(new FilesSeen(Files(("f-1", 4), ("f-2", 7))))
        .Under("older").When(new MarkSeen("c-1", Files(("f-1", 3), ("f-2", 7))), At).ThenNothing()
        .Under("newer").When(new MarkSeen("c-1", Files(("f-1", 5), ("f-2", 6))), At).ThenAccepted(accepted => Assert.Equal(["f-1"], Assert.IsType<FilesSeen>(accepted.Events[0]).Files.Keys));

    [Fact]
    public void Keeps_ticks_from_page_to_page()
    {
        var place = Mine().When(new TickFiles("c-1", "choix", ["f-2", "f-1", "f-2"], []), At).Then(new FilesTicked("choix", ["f-1", "f-2"], []))
            .Under("next").When(new TickFiles("c-1", "choix", ["f-9"], ["f-8"]), At).Then(new FilesTicked("choix", ["f-9"], []))
            .Under("again").When(new TickFiles("c-1", "choix", ["f-9"], []), At).ThenNothing()
            .Under("less").When(new TickFiles("c-1", "choix", ["f-1"], ["f-1", "f-2"]), At).Then(new FilesTicked("choix", [], ["f-2"]));
        Assert.Equal(["f-1", "f-9"], place.State.Ticked("choix"));
        Assert.Empty(place.State.Ticked("autre"));
        place.Under("odd").When(new TickFiles("c-1", "choix", ["../etc"], []), At).ThenRefused<MalformedInput>();
        place.Under("odder").When(new TickFiles("c-1", "a/b", ["f-1"], []), At).ThenRefused<MalformedInput>();
        place.Under("many").When(new TickFiles("c-1", "choix", [.. Enumerable.Range(10, 4_999).Select(n => $"f-{n}")], []), At).ThenRefused<TooManyTicked>();
    }

    [Fact]
    public void Forgets_the_choice_that_was_left_longest_ago()
    {
        var place = Mine();
        foreach (var n in Enumerable.Range(1, 11)) place.Under($"t-{n}").When(new TickFiles("c-1", $"choix-{n}", [$"f-{n}"], []), At);
        Assert.Empty(place.State.Ticked("choix-1"));
        Assert.Equal(["f-2"], place.State.Ticked("choix-2"));
        place.Under("touched").When(new TickFiles("c-1", "choix-2", ["f-1"], []), At).Under("another").When(new TickFiles("c-1", "choix-12", ["f-12"], []), At);
        Assert.Equal(["f-1", "f-2"], place.State.Ticked("choix-2"));
        Assert.Empty(place.State.Ticked("choix-3"));
    }

    [Fact]
    public void Belongs_to_one_person_and_one_call()
    {
        Mine().By("p-2").When(new ArrangeColumns("c-1", ["score"]), At).ThenRefused<ObjectUnknown>();
        Mine().When(new ArrangeColumns("c-2", ["score"]), At).ThenRefused<ObjectUnknown>();
        Mine().By(Actor.Policy).When(new ArrangeColumns("c-1", ["score"]), At).ThenRefused<ObjectUnknown>();
    }

    [Fact]
    public void Shows_colleagues_what_is_shared_and_nothing_else()
    {
        var place = Mine().When(new SaveWorkView("c-1", "Pour tous", "?dep=62", true), At).Under("own").When(new SaveWorkView("c-1", "Pour moi", "?dep=80", false), At);
        var row = Assert.Single(new SharedViewsView().Rows(Id, place.State));
        Assert.Equal(("c-1", new SharedViewRow("p-1", 1)), (row.Partition, row.Body));
    }

    private static ImmutableSortedDictionary<string, long> Files(params (string File, long Version)[] files) => files.ToImmutableSortedDictionary(file => file.File, file => file.Version, StringComparer.Ordinal);

    private static Scenario<WorkplaceState, WorkplaceCommand, WorkplaceEvent> Mine() => new Scenario<WorkplaceState, WorkplaceCommand, WorkplaceEvent>(new WorkplaceDecider(), Id).By("p-1");
}
