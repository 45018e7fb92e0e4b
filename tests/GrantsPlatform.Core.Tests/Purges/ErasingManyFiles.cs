using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Tests.Policies;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Purges.APurge;

namespace GrantsPlatform.Core.Tests.Purges;

/// <summary>Warned of on 21 June 2027, they go on 21 July.</summary>
public sealed class ErasingManyFiles
{
    [Fact]
    public void Warns_waits_and_erases()
    {
        Announced().ThenAccepted(accepted =>
        {
            var announced = Assert.IsType<PurgeAnnounced>(Assert.Single(accepted.Events));
            Assert.Equal(("admin", "c-1", KeptAs.Refused, 24, 30), (announced.By, announced.Call, announced.As, announced.Months, announced.WarningDays));
        });
        Waiting().ThenNext("2027-07-20T22:00:00Z").ThenState(state => Assert.Equal(new DateOnly(2027, 7, 21), Assert.IsType<PurgeState.Known>(state).From));
        Waiting().WhenTimeIs("2027-07-20T21:59:59Z").ThenNothing();
        Begun().Then(new PurgeBegun(Sample.At("2027-07-20T22:00:00Z"))).ThenNext(null).WhenTimeIs("2027-07-21T22:00:00Z").ThenNothing();
        Ended().ThenState(state => Assert.Equal((PurgePhase.Ended, "f-1 f-2"), (Assert.IsType<PurgeState.Known>(state).Phase, string.Join(' ', ((PurgeState.Known)state).Erased))));
    }

    [Fact]
    public void Asks_each_file_twice_in_the_name_of_whoever_decided_it()
    {
        var order = "Visa"u8.ToArray();
        var first = ((PurgeState.Known)Announced().State).PageOf(0, order)!;
        Assert.Equal(["application/f-1", "application/f-2"], first.Lines.Select(line => line.To.ToString()));
        Assert.All(first.Lines, line => Assert.Equal(new AnnounceErasure(KeptAs.Refused), line.Command));
        Assert.Equal((Actor.Person("admin"), "Visa"), (first.Actor, first.Reason));
        Assert.Null(((PurgeState.Known)Waiting().State).PageOf(1, order));
        Assert.All(((PurgeState.Known)Begun().State).PageOf(1, order)!.Lines, line => Assert.Equal(new EraseFile(KeptAs.Refused), line.Command));
    }

    [Fact]
    public void Leaves_out_what_may_not_go()
    {
        var one = Announced().By(Actor.Policy).When(Note(0, DeedEnd.Done, DeedEnd.Refused), Day);
        one.ThenState(state => Assert.Equal("f-2", Assert.Single(((PurgeState.Known)state).Kept)))
            .WhenTimeIs("2027-07-20T22:00:00Z").When(new NotePurged(1, Results(("f-1", DeedEnd.Done))), "2027-07-20T22:00:05Z")
            .ThenState(state => Assert.Equal("f-1", Assert.Single(((PurgeState.Known)state).Erased)));
        Announced().By(Actor.Policy).When(Note(0, DeedEnd.Refused), Day).ThenAccepted(accepted => Assert.IsType<PurgeEnded>(accepted.Events[^1])).ThenNext(null);
    }

    [Fact]
    public void Notes_a_page_once_and_no_page_that_is_not_its_turn() => Begun().By(Actor.Policy)
        .When(Note(0, DeedEnd.Done), Day).ThenNothing()
        .When(Note(2, DeedEnd.Done), Day).ThenRefused<MalformedInput>()
        .When(new NotePurged(1, Results(("f-1", DeedEnd.Done))), Day).ThenRefused<MalformedInput>()
        .When(Note(1, DeedEnd.Done), Day).When(Note(1, DeedEnd.Done), Day).ThenNothing();

    [Fact]
    public void Stops_with_a_reason_and_erases_nothing_more()
    {
        Waiting().Because(null).When(new StopPurge(), Day).ThenRefused<ReasonMissing>().Because("Litige").When(new StopPurge(), Day).Then(new PurgeStopped("admin", Sample.At(Day)))
            .ThenNext(null).WhenTimeIs("2027-08-20T22:00:00Z").ThenNothing()
            .ThenState(state => Assert.Null(((PurgeState.Known)state).PageOf(1, "x"u8.ToArray())));
        // The page that it is at is noted, and no other follows.
        var stopped = Begun().When(new StopPurge(), Day).By(Actor.Policy).When(Note(1, DeedEnd.Done), Day);
        stopped.ThenState(state => Assert.Equal((PurgePhase.Stopped, 2), (((PurgeState.Known)state).Phase, ((PurgeState.Known)state).Erased.Length)));
        Assert.DoesNotContain(Following.Of(stopped.LastEvents[0], stopped.State, new EventPlace(Id, 9, Sample.At(Day), Actor.Policy)), reaction => reaction is Reaction.DoEach);
        Ended().When(new StopPurge(), Day).ThenRefused<PurgeOver>();
    }

    [Fact]
    public void Wants_files_a_reason_and_a_call()
    {
        New().When(Announce with { Applications = [] }, Day).ThenRefused<NothingToPurge>();
        New().When(Announce with { Applications = [.. Enumerable.Range(0, 501).Select(number => $"f-{number}")] }, Day).ThenRefused<NothingToPurge>();
        New().When(Announce with { Applications = ["f/1"] }, Day).ThenRefused<MalformedInput>();
        New().When(Announce with { As = (KeptAs)7 }, Day).ThenRefused<MalformedInput>();
        New().Because(" ").When(Announce, Day).ThenRefused<ReasonMissing>();
        New().When(Announce with { Call = "nowhere" }, Day).ThenRefused<Core.Calls.CallUnknown>();
        Announced().When(Announce, Day).ThenNothing().When(Announce with { As = KeptAs.Awarded }, Day).ThenRefused<PurgeExistsAlready>();
    }
}
