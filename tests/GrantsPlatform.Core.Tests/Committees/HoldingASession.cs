using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Committees;

public sealed class HoldingASession
{
    private const string June = ASession.June;

    [Fact]
    public void Records_who_is_there() => ASession.Convened()
        .When(new RecordAttendance(["m-1", "chair"]), June).Then(new AttendanceRecorded(["chair", "m-1"]))
        .When(new RecordAttendance(["chair", "m-1"]), June).ThenNothing()
        .When(new RecordAttendance(["m-9"]), June).ThenRefused<NotOnCommittee>(refusal => Assert.Equal(["m-9"], refusal.Persons.ToArray()))
        .When(new RecordAttendance(default), June).Then(new AttendanceRecorded([]));

    [Fact]
    public void Records_nobody_after_its_end() => ASession.Open().Given(new SessionClosed(Sample.At(June)))
        .When(new RecordAttendance(["m-1"]), June).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Opens_with_its_quorum_of_members_who_vote()
    {
        ASession.Convened().When(new OpenSession(), June).ThenRefused<QuorumNotMet>(refusal => Assert.Equal((0, 3), (refusal.Present, refusal.Quorum)));
        ASession.Convened().Given(new AttendanceRecorded(["chair", "m-1", "secretary"])).When(new OpenSession(), June).ThenRefused<QuorumNotMet>(refusal => Assert.Equal(2, refusal.Present));
        ASession.Convened().Given(new AttendanceRecorded(["chair", "m-1", "m-2"]))
            .When(new OpenSession(), June).Then(ASession.OpenedEvent)
            .When(new OpenSession(), June).ThenNothing();
    }

    [Fact]
    public void Does_not_open_before_it_is_convened() => ASession.Planned().Given(ASession.Everybody).When(new OpenSession(), June).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Does_not_open_while_an_extended_call_still_takes_files()
    {
        var extended = ASession.Convened().Given(ASession.Everybody).Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, closes: "2025-06-20T22:00:00Z"));
        extended.When(new OpenSession(), "2025-06-20T21:59:59Z").ThenRefused<SessionBeforeClosing>();
        extended.When(new OpenSession(), "2025-06-20T22:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Enters_each_decision_in_the_minutes_once_and_again_when_it_changed() => ASession.Open("f-1")
        .When(ASession.Enter("f-1"), June).Then(ASession.Entered("f-1"))
        .When(ASession.Enter("f-1"), June).ThenNothing()
        .When(ASession.Enter("f-1", Outcome.Deferred), June).Then(ASession.Entered("f-1", Outcome.Deferred));

    [Fact]
    public void Enters_nothing_in_closed_minutes() => ASession.Open("f-1").Given(new SessionClosed(Sample.At(June)))
        .When(ASession.Enter("f-1"), June).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Closes_when_every_file_of_the_agenda_is_decided_or_withdrawn()
    {
        Decided(ASession.Open("f-1", "f-2")).When(new CloseSession(), June).ThenRefused<FilesNotDecided>(refusal => Assert.Equal(["f-1"], refusal.Applications.ToArray()));
        Decided(ASession.Open("f-1", "f-2").Given(Minutes))
            .When(new CloseSession(), June).Then(new SessionClosed(Sample.At(June)))
            .When(new CloseSession(), June).ThenNothing();
    }

    [Fact]
    public void Does_not_close_while_the_minutes_lag_behind_a_decision() =>
        Decided(ASession.Open("f-1", "f-2").Given(ASession.Entered("f-1", Outcome.Deferred)))
            .When(new CloseSession(), June).ThenRefused<FilesNotDecided>(refusal => Assert.Equal(["f-1"], refusal.Applications.ToArray()));

    [Fact]
    public void Does_not_close_before_it_was_open() => ASession.Convened().When(new CloseSession(), June).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Only_the_chair_signs_and_only_closed_minutes()
    {
        ASession.Open().By("chair").When(new SignMinutes(), June).ThenRefused<SessionInWrongPhase>();
        ASession.Open().Given(new SessionClosed(Sample.At(June))).By("secretary").When(new SignMinutes(), June).ThenRefused<NotTheChair>();
        ASession.Open().Given(new SessionClosed(Sample.At(June))).By(Core.Kernel.Actor.Policy).When(new SignMinutes(), June).ThenRefused<NotTheChair>();
        ASession.Open().Given(new SessionClosed(Sample.At(June))).By("chair")
            .When(new SignMinutes(), June).Then(new MinutesSigned(Sample.At(June), Core.Kernel.Actor.Person("chair"), ToNotify: true))
            .When(new SignMinutes(), June).ThenNothing()
            .When(new CloseSession(), June).ThenNothing()
            .When(ASession.Enter("f-1"), June).ThenRefused<SessionInWrongPhase>();
    }

    [Fact]
    public void Has_one_file_before_it_while_it_sits()
    {
        var other = ASession.Open("f-1", "f-2").When(new BringFileBefore("f-2"), June).Then(new FileBroughtBefore("f-2")).When(new BringFileBefore("f-2"), June).ThenNothing()
            .Under("next").When(new BringFileBefore("f-1"), June).Then(new FileBroughtBefore("f-1"));
        Assert.Equal("f-1", ((SessionState.Known)other.State).Before);
        Assert.Null(((SessionState.Known)other.Given(new AgendaSet(["f-2"])).State).Before);
        ASession.Open("f-1").When(new BringFileBefore("f-2"), June).ThenRefused<FileNotOnAgenda>();
        ASession.Convened().Given(new AgendaSet(["f-1"])).When(new BringFileBefore("f-1"), June).ThenRefused<SessionInWrongPhase>();
        ASession.Open("f-1").Given(new SessionClosed(Sample.At(June))).When(new BringFileBefore("f-1"), June).ThenRefused<SessionInWrongPhase>();
    }

    [Fact]
    public void Counts_as_voters_those_present_with_a_voice_who_did_not_step_back()
    {
        var session = (SessionState.Known)ASession.Open().Given(new AttendanceRecorded(["chair", "m-1", "m-2", "secretary"])).State;
        Assert.Equal(3, session.Published.VotersOn([]).Length);
        Assert.Equal(2, session.Published.VotersOn(["m-1", "m-3", "secretary"]).Length);
    }

    /// <summary>f-1 has been rejected by this session, f-2 withdrawn.</summary>
    private static Scenario<SessionState, SessionCommand, SessionEvent> Decided(Scenario<SessionState, SessionCommand, SessionEvent> scene) =>
        scene.Knowing(AwardsState.IdOf("c-1"), TheAwards.WithFiles("f-1", "f-2").When(TheAwards.Reject("f-1"), TheAwards.Day).Given(new FileWithdrawn("f-2", [])).State);

    private static DecisionEntered Minutes => ASession.Entered("f-1");
}
