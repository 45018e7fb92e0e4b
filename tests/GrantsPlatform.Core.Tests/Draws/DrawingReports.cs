using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Draws.ADraw;

namespace GrantsPlatform.Core.Tests.Draws;

public sealed class DrawingReports
{
    [Fact]
    public void Begins_with_the_first_report_and_names_the_moment_beforehand() => New().When(Enter("f-1"), October)
        .Then(new DrawEntered("c-1", "final", Sample.Programme, "f-1~final", 0.25m, Sample.At(NewYear), Sample.At(October)))
        .ThenNext(NewYear)
        .When(Enter("f-1"), October).ThenNothing();

    [Fact]
    public void Draws_at_midnight_in_Paris_and_not_a_second_before()
    {
        Entered("f-1").WhenTimeIs("2026-12-31T22:59:59Z").ThenNothing();
        Entered("f-1").WhenTimeIs(NewYear).ThenAccepted(accepted => Assert.Single(accepted.Events)).ThenNext(null);
    }

    /// <summary>Every number here was computed with sha256sum, not with the platform.</summary>
    [Fact]
    public void Records_population_head_seed_and_result_as_anybody_can_compute_them() => Entered("f-2", "f-1", "f-3").WhenTimeIs(NewYear).Then(new DrawMade(
        1, ["f-1~final", "f-2~final", "f-3~final"], World.Head, "tirage-1",
        "8a60e7c863ea8b1051a4abc72950ecd6e02c17c10cef695417959d72d97c9974", 0.25m, ["f-3~final"], Sample.At(NewYear)));

    [Fact]
    public void Draws_once_however_often_time_passes()
    {
        Made().WhenTimeIs(NewYear).ThenNothing();
        Made().WhenTimeIs(Spring).ThenNothing();
        Made().When(Enter("f-3"), Spring).ThenNothing();
    }

    [Fact]
    public void Puts_late_reports_into_a_next_draw_with_a_head_and_a_number_of_its_own()
    {
        var later = Made().When(Enter("f-6"), "2027-01-04T08:00:00Z").ThenNext(Spring).WhenTimeIs(Spring);
        Assert.Equal([["f-1~final", "f-2~final", "f-3~final", "f-4~final", "f-5~final"], ["f-6~final"]], later.Known().Made.Select(draw => draw.Population.AsEnumerable()));
        Assert.Equal([2, 1], later.Known().Made.Select(draw => draw.Drawn.Length));
        Assert.Equal([1, 2], later.Known().Made.Select(draw => draw.Number));
    }

    /// <summary>One that arrives after the moment, because the platform was stopped, waits for the next and is not drawn alone at once.</summary>
    [Fact]
    public void Puts_nobody_into_a_draw_whose_moment_has_passed() => New().When(Enter("f-1"), "2027-01-01T00:00:00Z").ThenNext(Spring);

    [Fact]
    public void Tells_each_report_what_it_brought()
    {
        var scene = Made();
        var made = scene.Known().Made[0];
        var reactions = new DrawPolicy().On(made, scene.State, new EventPlace(Id, 6, Sample.At(NewYear), Actor.Clock)).ToList();
        Assert.Equal(made.Population.Select(report => (Reaction)new Reaction.Send(StreamId.Named("report", report), new NoteDraw(1, made.Drawn.Contains(report)))), reactions);
        Assert.Equal(2, reactions.Count(reaction => reaction is Reaction.Send { Command: NoteDraw { Drawn: true } }));
    }

    [Fact]
    public void Refuses_what_belongs_elsewhere_or_cannot_be()
    {
        New().When(Enter("f-1") with { Code = "review" }, October).ThenRefused<DrawOfAnother>();
        New().When(Enter("f 1"), October).ThenRefused<DrawOfAnother>();
        Entered("f-1").When(Enter("f-2") with { Programme = "other" }, October).ThenRefused<DrawOfAnother>();
        New().When(Enter("f-1") with { Share = 0 }, October).ThenRefused<DrawImplausible>();
        New().When(Enter("f-1") with { Share = 1.01m }, October).ThenRefused<DrawImplausible>();
        New().When(Enter("f-1") with { Months = 5 }, October).ThenRefused<DrawImplausible>();
    }
}
