using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Committees;

public sealed class PreparingASession
{
    private const string May = "2025-05-20T08:00:00Z";

    [Fact]
    public void Plans_it_on_the_wall_clock_of_Paris() => ASession.New()
        .When(ASession.Plan, May).Then(ASession.PlannedEvent)
        .When(ASession.Plan, May).ThenNothing()
        .ThenNext(null);

    [Theory]
    [InlineData("2025-10-26", "02:30", "2025-10-26T00:30:00Z")] // the hour that comes twice: its first passage
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // the hour that never comes
    [InlineData("2025-12-01", "09:00", "2025-12-01T08:00:00Z")]
    public void Plans_it_on_days_when_the_clocks_change(string day, string time, string instant) => ASession.New()
        .When(ASession.Plan with { Day = DateOnly.Parse(day), StartsAt = TimeOnly.Parse(time) }, May)
        .Then(ASession.PlannedEvent with { StartsAt = Sample.At(instant) });

    [Theory, InlineData(CallPhase.Open), InlineData(CallPhase.Closed), InlineData(CallPhase.InSelection), InlineData(CallPhase.Decided), InlineData(CallPhase.ResultsPublished)]
    public void Is_possible_while_files_may_still_be_taken_up(CallPhase phase) => ASession.New(phase).When(ASession.Plan, May).Then(ASession.PlannedEvent);

    [Theory, InlineData(CallPhase.Draft), InlineData(CallPhase.Scheduled), InlineData(CallPhase.Archived), InlineData(CallPhase.Cancelled)]
    public void Is_refused_in_any_other_phase(CallPhase phase) => ASession.New(phase).When(ASession.Plan, May).ThenRefused<CallInWrongPhase>();

    [Theory, InlineData("c-9"), InlineData("no key")]
    public void Is_refused_without_its_call(string call) => ASession.New().When(ASession.Plan with { Call = call }, May).ThenRefused<CallUnknown>();

    [Fact]
    public void Is_refused_before_the_closing_and_possible_at_its_second()
    {
        ASession.New().When(ASession.Plan with { Day = new DateOnly(2025, 5, 9), StartsAt = new TimeOnly(23, 59) }, May).ThenRefused<SessionBeforeClosing>();
        ASession.New().When(ASession.Plan with { Day = new DateOnly(2025, 5, 10), StartsAt = TimeOnly.MinValue }, May)
            .Then(ASession.PlannedEvent with { StartsAt = Sample.At(Sample.Closes) });
        ASession.New().When(ASession.Plan with { Day = DateOnly.MinValue }, May).ThenRefused<SessionBeforeClosing>();
    }

    [Fact]
    public void Is_refused_under_a_name_that_another_session_bears() =>
        ASession.Planned().When(ASession.Plan with { Place = "Ailleurs" }, May).ThenRefused<SessionExistsAlready>();

    [Fact]
    public void Needs_one_chair_and_each_person_once()
    {
        ASession.New().When(ASession.Plan with { Seats = [] }, May).ThenRefused<SeatsIncomplete>();
        ASession.New().When(ASession.Plan with { Seats = default }, May).ThenRefused<SeatsIncomplete>();
        ASession.Planned().When(ASession.Plan with { Seats = default }, May).ThenRefused<SeatsIncomplete>();
        ASession.New().When(ASession.Plan with { Seats = ASession.Seats.RemoveAt(0) }, May).ThenRefused<SeatsIncomplete>();
        ASession.New().When(ASession.Plan with { Seats = ASession.Seats.Add(new("chair-2", SeatRole.Chair, true)) }, May).ThenRefused<SeatsIncomplete>();
        ASession.New().When(ASession.Plan with { Seats = ASession.Seats.Add(new("m-1", SeatRole.Member, true)) }, May).ThenRefused<SeatsIncomplete>();
    }

    [Fact]
    public void Needs_as_many_voting_members_as_the_quorum() =>
        ASession.New().When(ASession.Plan with { Seats = [.. ASession.Seats.Where(seat => seat.Person is "chair" or "m-1" or "secretary")] }, May)
            .ThenRefused<SeatsBelowQuorum>(refusal => Assert.Equal(3, refusal.Quorum));

    [Fact]
    public void Nothing_can_be_done_to_a_session_that_is_not_there()
    {
        foreach (var command in new SessionCommand[]
            { new ConveneSession(), new SetAgenda([]), new AddAllToAgenda([]), new BringFileBefore("f-1"), new RecordAttendance([]), new OpenSession(), ASession.Enter("f-1"), new CloseSession(), new SignMinutes(), new NotifyDecisions([]) })
            ASession.New().When(command, May).ThenRefused<SessionUnknown>();
    }

    [Fact]
    public void Convenes_once() => ASession.Planned()
        .When(new ConveneSession(), May).Then(new SessionConvened(Sample.At(May)))
        .When(new ConveneSession(), May).ThenNothing();

    [Fact]
    public void Does_not_convene_an_open_session() => ASession.Open().When(new ConveneSession(), May).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Sets_the_agenda_in_its_order() => WithFiles(ASession.Planned())
        .When(new SetAgenda(["f-2", "f-1"]), May).Then(new AgendaSet(["f-2", "f-1"]))
        .When(new SetAgenda(["f-2", "f-1"]), May).ThenNothing()
        .When(new SetAgenda(["f-1", "f-2"]), May).Then(new AgendaSet(["f-1", "f-2"]));

    [Fact]
    public void Puts_one_file_more_behind_those_that_are_on_the_agenda() => WithFiles(ASession.Planned())
        .When(new SetAgenda(["f-2"]), May).Under("more").When(new AddToAgenda("f-1"), May).Then(new AgendaSet(["f-2", "f-1"]))
        .Under("again").When(new AddToAgenda("f-1"), May).ThenNothing()
        .Under("strange").When(new AddToAgenda("f-9"), May).ThenRefused<FilesNotReady>();

    /// <summary>Two people at once, each with the agenda that they were shown: nobody's files are lost.</summary>
    [Fact]
    public void Puts_several_files_more_behind_those_that_are_there_by_now_or_none() => WithFiles(ASession.Planned())
        .When(new AddAllToAgenda(["f-2"]), May).Then(new AgendaSet(["f-2"]))
        .Under("another").When(new AddAllToAgenda(["f-1"]), May).Then(new AgendaSet(["f-2", "f-1"]))
        .Under("both").When(new AddAllToAgenda(["f-1", "f-2"]), May).ThenNothing()
        .Under("none").When(new AddAllToAgenda(default), May).ThenNothing()
        .Under("strange").When(new AddAllToAgenda(["f-9"]), May).ThenRefused<FilesNotReady>(refusal => Assert.Equal(["f-9"], refusal.Applications.ToArray()));

    [Fact]
    public void Takes_only_files_that_are_ready_not_withdrawn_and_named_once()
    {
        WithFiles(ASession.Planned()).When(new SetAgenda(["f-9"]), May).ThenRefused<FilesNotReady>(refusal => Assert.Equal(["f-9"], refusal.Applications.ToArray()));
        WithFiles(ASession.Planned()).When(new SetAgenda(["f-1", "f-1"]), May).ThenRefused<FilesNotReady>(refusal => Assert.Equal(["f-1"], refusal.Applications.ToArray()));
        WithFiles(ASession.Planned()).When(new SetAgenda(["f-3"]), May).ThenRefused<FilesNotReady>();
        WithFiles(ASession.Planned()).When(new SetAgenda(default), May).ThenRefused<FilesNotReady>();
        WithFiles(ASession.Open("f-1").Given(ASession.Entered("f-1"))).When(new SetAgenda(["f-2"]), May).ThenRefused<FilesNotReady>(refusal => Assert.Equal(["f-1"], refusal.Applications.ToArray()));
    }

    [Fact]
    public void Takes_more_beside_one_that_was_withdrawn_since() => WithFiles(ASession.Planned().Given(new AgendaSet(["f-3"])))
        .When(new AddAllToAgenda(["f-1"]), May).Then(new AgendaSet(["f-3", "f-1"]))
        .When(new SetAgenda(["f-1", "f-3"]), May).Then(new AgendaSet(["f-1", "f-3"]));

    [Fact]
    public void Leaves_the_agenda_of_a_closed_session_alone() => WithFiles(ASession.Open("f-1").Given(new SessionClosed(Sample.At(May))))
        .When(new SetAgenda([]), May).ThenRefused<SessionInWrongPhase>();

    /// <summary>f-1 and f-2 are before the committee, f-3 has been withdrawn.</summary>
    private static Scenario<SessionState, SessionCommand, SessionEvent> WithFiles(Scenario<SessionState, SessionCommand, SessionEvent> scene) =>
        scene.Knowing(ACallAwards, TheAwards.WithFiles("f-1", "f-2", "f-3").Given(new FileWithdrawn("f-3", [])).State);

    private static readonly Core.Kernel.StreamId ACallAwards = AwardsState.IdOf("c-1");
}
