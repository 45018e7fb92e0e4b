using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Calls;

public sealed class TheClockOfACall
{
    [Fact]
    public void Opens_at_the_second() => ACall.Scheduled()
        .WhenTimeIs("2025-03-02T22:59:59Z").ThenNothing().ThenNext(Sample.Opens)
        .WhenTimeIs(Sample.Opens).Then(ACall.OpenedEvent).ThenNext(Sample.Closes)
        .WhenTimeIs(Sample.Opens).ThenNothing();

    [Fact]
    public void Closes_at_the_second() => ACall.Opened()
        .WhenTimeIs(Sample.LastSecond).ThenNothing().ThenNext(Sample.Closes)
        .WhenTimeIs(Sample.Closes).Then(ACall.ClosedEvent).ThenNext(null)
        .WhenTimeIs("2025-05-10T08:00:00Z").ThenNothing();

    [Fact]
    public void Catches_up_after_a_long_stop() => ACall.Scheduled()
        .WhenTimeIs("2025-07-01T00:00:00Z").Then(ACall.OpenedEvent, ACall.ClosedEvent).ThenNext(null);

    [Fact]
    public void Stands_still_in_a_draft_and_after_cancellation()
    {
        ACall.Drafted().WhenTimeIs("2025-07-01T00:00:00Z").ThenNothing();
        ACall.Cancelled().WhenTimeIs("2025-07-01T00:00:00Z").ThenNothing().ThenNext(null);
    }

    [Theory]
    [InlineData("2025-03-29", "2025-03-29T23:00:00Z")] // the night before the spring change ends at 00:00 winter time
    [InlineData("2025-03-30", "2025-03-30T22:00:00Z")] // the day of 23 hours
    [InlineData("2025-10-25", "2025-10-25T22:00:00Z")]
    [InlineData("2025-10-26", "2025-10-26T23:00:00Z")] // the day of 25 hours
    public void A_day_included_ends_at_midnight_in_Paris_whatever_the_season(string day, string instant) =>
        Assert.Equal(Sample.At(instant), ParisTime.EndOf(DateOnly.Parse(day)));

    [Fact]
    public void An_extension_moves_the_closing_across_the_autumn_change() => ACall.Opened().Because("Demande forte")
        .When(new ExtendCall(new DateOnly(2025, 10, 26)), "2025-05-09T12:00:00Z")
        .Then(new CallExtended(Sample.At(Sample.Closes), Sample.At("2025-10-26T23:00:00Z")))
        .When(new ExtendCall(new DateOnly(2025, 10, 26)), "2025-05-09T12:00:00Z").ThenNothing()
        .WhenTimeIs(Sample.Closes).ThenNothing()
        .WhenTimeIs("2025-10-26T22:59:59Z").ThenNothing()
        .WhenTimeIs("2025-10-26T23:00:00Z").Then(new CallClosed(Sample.At("2025-10-26T23:00:00Z")));

    [Fact]
    public void An_extension_is_taken_until_the_last_second()
    {
        var longer = new ExtendCall(new DateOnly(2025, 5, 16));
        ACall.Opened().Because("x").When(longer, Sample.LastSecond).Then(new CallExtended(Sample.At(Sample.Closes), Sample.At("2025-05-16T22:00:00Z")));
        ACall.Opened().Because("x").When(longer, Sample.Closes).ThenRefused<CallAlreadyOver>();
        ACall.Closed().Because("x").When(longer, Sample.Closes).ThenRefused<CallInWrongPhase>();
        ACall.Drafted().Because("x").When(longer, Sample.LastSecond).ThenRefused<CallInWrongPhase>();
    }

    [Fact]
    public void An_extension_needs_a_later_day_and_a_reason()
    {
        ACall.Opened().Because("x").When(new ExtendCall(new DateOnly(2025, 5, 8)), "2025-05-01T00:00:00Z").ThenRefused<ExtensionNotLater>();
        ACall.Opened().When(new ExtendCall(new DateOnly(2025, 5, 16)), "2025-05-01T00:00:00Z").ThenRefused<ReasonMissing>();
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_no_accident() =>
        ACall.Opened().Because("x").When(new ExtendCall(DateOnly.MaxValue), "2025-05-01T00:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events));
}
