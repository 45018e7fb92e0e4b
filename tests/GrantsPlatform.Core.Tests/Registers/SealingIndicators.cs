using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core.Tests.Registers;

public sealed class SealingIndicators
{
    private static SealIndicators Seal(params RegisterRow[] rows) => new(ARegister.Year.From, ARegister.Year.To, ARegister.SealOf(rows));

    [Fact]
    public void Certifies_what_the_rows_give_and_what_is_not_known_stays_unknown() => ARegister.Begun()
        .When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter)
        .ThenAccepted(accepted =>
        {
            var seal = Assert.IsType<IndicatorsSealed>(Assert.Single(accepted.Events));
            Assert.Equal([new("visits", 1, 1), new("in_care", 1, 1), new("minutes", 40, 1), new("housed", null, 0), new("by_hand", null, null)], seal.Values.ToArray());
            Assert.All(Assert.Single(seal.Tables).Lines[0].Cells, Assert.Null);
        });

    [Fact]
    public void Is_refused_for_values_that_the_person_has_not_seen_and_for_a_period_to_come()
    {
        ARegister.Begun().When(Seal(ARegister.Ann), ARegister.Winter).ThenRefused<IndicatorsChanged>();
        ARegister.Begun().When(Seal() with { From = new DateOnly(2025, 2, 26) }, ARegister.Winter).ThenRefused<PeriodInvalid>();
        ARegister.Begun().When(Seal() with { To = new DateOnly(2024, 2, 26) }, ARegister.Winter).ThenRefused<PeriodInvalid>();
    }

    [Fact]
    public void Outlives_the_rows() => ARegister.Begun().When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter)
        .WhenTimeIs("2025-07-01T00:00:00Z").ThenState(state =>
        {
            Assert.Equal(1, ((RegisterState.Known)state).LastSeal!.Values[0].Value);
            Assert.Empty(((RegisterState.Known)state).Marks);
        });

    [Fact]
    public void Adds_to_the_sums_of_the_call()
    {
        var state = ARegister.Begun().When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter).State;
        var sums = new RegistersView().Contributions(ARegister.Id, state).ToDictionary(sum => sum.Group);
        Assert.Equal(["visits", "in_care", "minutes"], sums.Keys);
        Assert.Equal((RegistersView.Totals, "c-1", 4000, 1), (sums["minutes"].Total, sums["minutes"].Partition, sums["minutes"].Measures["hundredths"], sums["minutes"].Measures["registers"]));
    }
}
