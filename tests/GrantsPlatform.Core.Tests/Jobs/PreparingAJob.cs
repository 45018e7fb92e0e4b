using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Jobs;

public sealed class PreparingAJob
{
    private const string At = "2025-06-02T08:00:00Z";
    private static readonly StreamId Id = JobState.IdOf("j-1");

    [Fact]
    public void Begins_with_what_is_to_be_done_and_by_whom() => AJob()
        .When(new BeginJob("check-each", "c-1"), At).Then(new JobBegun("p-1", "check-each", "c-1", Instant(At)));

    [Fact]
    public void Takes_a_part_once_however_often_it_comes() => Begun()
        .When(new ChooseForJob(0, ["f-1", "f-2", "f-1"]), At).Then(new ObjectsChosen(["f-1", "f-2"]))
        .Under("again").When(new ChooseForJob(0, ["f-3"]), At).ThenNothing()
        .When(new ChooseForJob(1, ["f-2", "f-3"]), At).Then(new ObjectsChosen(["f-3"]));

    [Fact]
    public void Takes_no_part_before_those_that_come_first_and_no_key_that_is_none()
    {
        Begun().When(new ChooseForJob(1, ["f-1"]), At).ThenRefused<MalformedInput>();
        Begun().When(new ChooseForJob(0, ["f/1"]), At).ThenRefused<MalformedInput>();
        Begun().When(new ChooseForJob(0, []), At).ThenRefused<NothingChosen>();
        Begun().When(new ChooseForJob(0, default), At).ThenRefused<NothingChosen>();
        Begun().When(new ChooseForJob(0, [.. Enumerable.Range(0, 501).Select(n => $"f-{n}")]), At).ThenRefused<MalformedInput>();
    }

    [Fact]
    public void Takes_two_hundred_thousand_and_not_one_more()
    {
        var decider = new JobDecider();
        var job = decider.Evolve(Begun().State, new ObjectsChosen([.. Enumerable.Range(0, 199_999).Select(n => $"f-{n}")]));
        Assert.IsType<Response.Accepted>(Choose(1, "f-199999"));
        job = decider.Evolve(job, new ObjectsChosen(["f-199999"]));
        Assert.IsType<TooMuchChosen>(Assert.IsType<Response.Refused>(Choose(2, "f-200000")).Refusal);

        Response Choose(int part, string key) => decider.Decide(Id, new ChooseForJob(part, [key]), job, new Context($"choose-{part}", Instant(At), Actor.Person("p-1"), Facts.None));
    }

    [Fact]
    public void Sees_to_many_in_larger_pages()
    {
        Assert.Equal(20, PageSizeOf(2_000));
        Assert.Equal(100, PageSizeOf(2_001));

        static int PageSizeOf(int objects)
        {
            var job = Begun();
            foreach (var (part, keys) in Enumerable.Range(0, objects).Select(n => $"f-{n}").Chunk(500).Index()) job.Under($"part-{part}").When(new ChooseForJob(part, [.. keys]), At);
            job.Under("start").When(new StartJob(new CheckEach()), At);
            return Assert.IsType<JobStarted>(Assert.Single(job.LastEvents)).PageSize;
        }
    }

    [Fact]
    public void Knows_on_which_pages_the_results_lie_that_somebody_looks_for()
    {
        var decider = new JobDecider();
        var job = (JobState.Known)new JobEvent[]
        {
            new ObjectsChosen([.. Enumerable.Range(0, 80).Select(n => $"f-{n}")]), new JobStarted(Instant(At), 20, "h"),
            new PageNoted(0, 19, 0, 1, 0, "h"), new PageNoted(1, 20, 0, 0, 0, "h"), new PageNoted(2, 17, 0, 3, 0, "h"), new PageNoted(3, 18, 0, 2, 0, "h"),
        }.Aggregate(Begun().State, decider.Evolve);
        Assert.Equal([(0, 0), (1, 0), (2, 0)], job.PagesFrom(null, 0, 50));
        Assert.Equal([(2, 10), (3, 0)], job.PagesFrom(null, 50, 50));
        Assert.Equal([(0, 0), (2, 0), (3, 0)], job.PagesFrom(DeedEnd.Refused, 0, 50));
        Assert.Equal([(2, 2), (3, 0)], job.PagesFrom(DeedEnd.Refused, 3, 50));
        Assert.Empty(job.PagesFrom(DeedEnd.Failed, 0, 50));
    }

    [Fact]
    public void Does_only_what_was_prepared()
    {
        Chosen().When(new StartJob(new DeclareEachEligible()), At).ThenRefused<MalformedInput>();
        Begun().When(new StartJob(new CheckEach()), At).ThenRefused<NothingChosen>();
        AJob().When(new BeginJob("erase-each"), At).ThenRefused<MalformedInput>();
        AJob().By(Actor.Policy).When(new BeginJob("check-each"), At).ThenRefused<NotAllowed>();
    }

    [Fact]
    public void Is_under_way_once()
    {
        Chosen().When(new StartJob(new CheckEach()), At).Under("again").When(new StartJob(new CheckEach()), At).ThenNothing();
        Chosen().When(new StartJob(new CheckEach()), At).Under("again").Because("Autre motif").When(new StartJob(new CheckEach()), At).ThenRefused<JobUnderWay>();
        Chosen().When(new StartJob(new CheckEach()), At).When(new ChooseForJob(1, ["f-9"]), At).ThenRefused<JobUnderWay>();
        Chosen().When(new StopJob(), At).Then(new JobDropped(Instant(At))).When(new StartJob(new CheckEach()), At).ThenRefused<JobOver>();
    }

    [Fact]
    public void Is_forgotten_after_a_day() => Chosen()
        .WhenTimeIs("2025-06-03T07:59:59Z").ThenNothing()
        .WhenTimeIs("2025-06-03T08:00:00Z").Then(new JobDropped(Instant("2025-06-03T08:00:00Z")));

    [Fact]
    public void Keeps_the_words_beside_the_events()
    {
        var job = Chosen().Because("Pièce illisible").When(new StartJob(new CheckEach()), At);
        Assert.Equal("Pièce illisible", job.Contents.Json<JobOrder>(JobOrder.Record)?.Reason);
        Assert.DoesNotContain(job.LastEvents, happened => System.Text.Encoding.UTF8.GetString(Wire.Write(happened)).Contains("illisible", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_each_page_once_with_a_result_for_each_of_its_objects_and_no_other()
    {
        var under = Chosen().When(new StartJob(new CheckEach()), At);
        var results = ImmutableArray.Create(new DeedResult("f-1", DeedEnd.Done), new DeedResult("f-2", DeedEnd.Refused, "x", "Non.", "Rien."));
        under.By(Actor.Policy).When(new NotePage(0, [results[0]]), At).ThenRefused<MalformedInput>();
        under.When(new NotePage(1, results), At).ThenRefused<MalformedInput>();
        under.When(new NotePage(0, results), At);
        Assert.Equal([typeof(PageNoted), typeof(JobEnded)], under.LastEvents.Select(happened => happened.GetType()));
        under.Under("again").When(new NotePage(0, results), At).ThenNothing();
        Assert.Equal((new JobTally(1, 0, 1, 0), JobPhase.Ended), (((JobState.Known)under.State).Tally, ((JobState.Known)under.State).Phase));
    }

    private static DateTimeOffset Instant(string at) => DateTimeOffset.Parse(at);

    private static Scenario<JobState, JobCommand, JobEvent> AJob() => new Scenario<JobState, JobCommand, JobEvent>(new JobDecider(), Id).By("p-1");

    private static Scenario<JobState, JobCommand, JobEvent> Begun() => AJob().When(new BeginJob("check-each", "c-1"), At);

    private static Scenario<JobState, JobCommand, JobEvent> Chosen() => Begun().Under("choose").When(new ChooseForJob(0, ["f-1", "f-2"]), At).Under("c-2");
}
