using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.FunderYears;

public sealed class ReservingAYear
{
    private static Money Total(object state) => ((FunderYearState.Known)state).Total;

    [Theory]
    [InlineData(2_999.99, 22_999.99, false)]
    [InlineData(3_000, 23_000, false)]
    [InlineData(3_000.01, 23_000.01, true)]
    [InlineData(20_000, 40_000, true)]
    public void Adds_up_over_agreements_and_tells_when_an_agreement_is_mandatory(decimal asked, decimal total, bool mandatory) =>
        AFunderYear.Holding(("f-1", 20_000)).When(AFunderYear.Reserve("f-2", 1, asked), AFunderYear.Day)
            .Then(new YearReserved("f-2", 1, Sample.Euros(asked), Sample.Euros(total), mandatory));

    [Fact]
    public void Stops_at_the_ceiling_to_the_cent() =>
        AFunderYear.Holding(("f-1", 20_000)).When(AFunderYear.Reserve("f-2", 1, 20_000.01m), AFunderYear.Day).Then(new YearDenied("f-2", 1, Sample.Euros(0.01m)))
            .ThenState(state => Assert.Equal(Sample.Euros(20_000), Total(state)));

    [Fact]
    public void Replaces_what_the_agreement_held_and_keeps_it_when_more_is_denied() =>
        AFunderYear.Holding(("f-1", 20_000), ("f-2", 15_000)).When(AFunderYear.Reserve("f-2", 2, 20_000), AFunderYear.Day)
            .Then(new YearReserved("f-2", 2, Sample.Euros(20_000), Sample.Euros(40_000), true))
            .When(AFunderYear.Reserve("f-2", 3, 20_001), AFunderYear.Day).Then(new YearDenied("f-2", 3, Sample.Euros(1)))
            .ThenState(state => Assert.Equal(Sample.Euros(40_000), Total(state)));

    [Fact]
    public void Answers_each_attempt_once_and_none_that_is_late() =>
        AFunderYear.Holding(("f-1", 20_000)).When(AFunderYear.Reserve("f-1", 1, 20_000), AFunderYear.Day).ThenNothing()
            .When(new SettleYear("f-1", 3, Sample.Euros(5_000)), AFunderYear.Day).Then(new YearSettled("f-1", 3, Sample.Euros(5_000)))
            .When(AFunderYear.Reserve("f-1", 2, 30_000), AFunderYear.Day).ThenNothing()
            .ThenState(state => Assert.Equal(Sample.Euros(5_000), Total(state)));

    [Fact]
    public void Gives_room_back_to_others() =>
        AFunderYear.Holding(("f-1", 20_000), ("f-2", 20_000)).When(new SettleYear("f-1", 2, Money.Zero), AFunderYear.Day)
            .When(AFunderYear.Reserve("f-3", 1, 20_000), AFunderYear.Day).Then(new YearReserved("f-3", 1, Sample.Euros(20_000), Sample.Euros(40_000), true));

    [Fact]
    public void Never_settles_above_what_is_held() =>
        AFunderYear.Holding(("f-1", 20_000)).When(new SettleYear("f-1", 2, Sample.Euros(20_000.01m)), AFunderYear.Day).ThenRefused<YearSettledAbove>();
}
