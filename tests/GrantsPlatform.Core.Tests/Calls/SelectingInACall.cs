using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Calls;

public sealed class SelectingInACall
{
    private const string June = "2025-06-20T10:00:00Z";
    private static DateTimeOffset Now => Sample.At(June);

    [Fact]
    public void Begins_with_the_first_session_once_closed() => ACall.Closed()
        .When(new BeginSelection(), June).Then(new SelectionBegun())
        .When(new BeginSelection(), June).ThenNothing();

    [Fact]
    public void Does_not_begin_while_open() => ACall.Opened().When(new BeginSelection(), June).ThenRefused<CallInWrongPhase>();

    [Fact]
    public void Is_not_begun_anew_by_a_later_session_that_takes_up_the_waiting_list()
    {
        ACall.Decided().When(new BeginSelection(), June).ThenNothing();
        ACall.PublishedResults().When(new BeginSelection(), June).ThenNothing();
        ACall.Archived().When(new BeginSelection(), June).ThenRefused<CallInWrongPhase>();
    }

    [Fact]
    public void Ends_when_every_file_has_its_decision() => ACall.InSelection()
        .Knowing(ACall.Awards, TheAwards.New().State)
        .When(new ConcludeSelection(), June).Then(new SelectionConcluded(Now))
        .When(new ConcludeSelection(), June).ThenNothing();

    [Fact]
    public void Does_not_end_while_a_file_waits() => ACall.InSelection()
        .Knowing(ACall.Awards, TheAwards.WithFiles("f-1", "f-2").State)
        .When(new ConcludeSelection(), June).ThenRefused<FilesStillUndecided>(refusal => Assert.Equal(2, refusal.Count));

    [Fact]
    public void Does_not_end_before_it_began() => ACall.Closed().When(new ConcludeSelection(), June).ThenRefused<CallInWrongPhase>();

    [Fact]
    public void Publishes_then_archives() => ACall.Decided()
        .When(new ArchiveCall(), June).ThenRefused<CallInWrongPhase>()
        .When(new PublishResults(), June).Then(new ResultsPublished(Now))
        .When(new PublishResults(), June).ThenNothing()
        .When(new ArchiveCall(), June).Then(new CallArchived(Now))
        .When(new ArchiveCall(), June).ThenNothing()
        .When(new PublishResults(), June).ThenRefused<CallInWrongPhase>();

    public static TheoryData<string> Cancellable => ["draft", "scheduled", "open", "closed", "in-selection"];

    [Theory, MemberData(nameof(Cancellable))]
    public void Can_be_cancelled_until_it_is_decided(string phase) => In(phase).Because("Crédits retirés")
        .When(new CancelCall(), June).Then(new CallCancelled(Now))
        .When(new CancelCall(), June).ThenNothing()
        .ThenNext(null);

    [Fact]
    public void Cannot_be_cancelled_without_reason_or_after_its_decisions()
    {
        ACall.Opened().When(new CancelCall(), June).ThenRefused<ReasonMissing>();
        ACall.Decided().Because("x").When(new CancelCall(), June).ThenRefused<CallInWrongPhase>();
        ACall.PublishedResults().Because("x").When(new CancelCall(), June).ThenRefused<CallInWrongPhase>();
        ACall.Archived().Because("x").When(new CancelCall(), June).ThenRefused<CallInWrongPhase>();
    }

    private static Scenario<CallState, CallCommand, CallEvent> In(string phase) => phase switch
    {
        "draft" => ACall.Drafted(),
        "scheduled" => ACall.Scheduled(),
        "open" => ACall.Opened(),
        "closed" => ACall.Closed(),
        _ => ACall.InSelection(),
    };
}
