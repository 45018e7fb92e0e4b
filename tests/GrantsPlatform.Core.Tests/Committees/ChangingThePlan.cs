using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Committees;

public sealed class ChangingThePlan
{
    private const string May = "2025-05-20T08:00:00Z";

    [Fact]
    public void Moves_the_session_until_its_members_are_called_in()
    {
        var moved = new PlanChanged(Sample.At("2025-06-21T08:00:00Z"), "Salle du conseil", ASession.Seats);
        ASession.Planned().When(ASession.Change, May).Then(moved).When(ASession.Change, May).ThenNothing()
            .ThenState(state => Assert.Equal(Sample.At("2025-06-21T08:00:00Z"), ((SessionState.Known)state).Plan.StartsAt));
        ASession.Convened().When(ASession.Change, May).ThenRefused<SessionInWrongPhase>();
        ASession.New().When(ASession.Change, May).ThenRefused<SessionUnknown>();
    }

    [Fact]
    public void Takes_whoever_has_no_seat_any_more_off_those_who_are_there() => ASession.Planned().Given(ASession.Everybody)
        .When(ASession.Change with { Seats = ASession.Seats.RemoveAt(3) }, May)
        .ThenState(state => Assert.Equal(["chair", "m-1", "m-2", "secretary"], ((SessionState.Known)state).Present.ToArray()));

    [Fact]
    public void Holds_to_what_a_plan_has_to_hold_to()
    {
        ASession.Planned().When(ASession.Change with { Place = " " }, May).ThenRefused<PlaceInvalid>();
        ASession.New().When(ASession.Plan with { Place = new string('x', 201) }, May).ThenRefused<PlaceInvalid>();
        ASession.Planned().When(ASession.Change with { Seats = default }, May).ThenRefused<SeatsIncomplete>();
        ASession.Planned().When(ASession.Change with { Seats = ASession.Seats.RemoveAt(0) }, May).ThenRefused<SeatsIncomplete>();
        ASession.Planned().When(ASession.Change with { Seats = ASession.Seats.RemoveRange(1, 2) }, May).ThenRefused<SeatsBelowQuorum>();
        ASession.Planned().When(ASession.Change with { Day = new DateOnly(2025, 5, 1) }, May).ThenRefused<SessionBeforeClosing>();
    }
}
