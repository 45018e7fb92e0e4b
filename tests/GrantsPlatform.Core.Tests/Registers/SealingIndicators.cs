using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

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
        ARegister.Begun().When(Seal() with { From = new DateOnly(2025, 2, 26) }, ARegister.Winter).ThenRefused<RegisterPeriodInvalid>();
        ARegister.Begun().When(Seal() with { To = new DateOnly(2024, 2, 26) }, ARegister.Winter).ThenRefused<RegisterPeriodInvalid>();
    }

    [Fact]
    public void Outlives_the_rows() => ARegister.Begun().When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter)
        .WhenTimeIs("2025-07-01T00:00:00Z").ThenState(state =>
        {
            Assert.Equal(1, ((RegisterState.Known)state).LastSeal!.Values[0].Value);
            Assert.Empty(((RegisterState.Known)state).Marks);
        });

    [Fact]
    public void Is_not_made_anew_of_what_is_left_of_a_period()
    {
        var purged = ARegister.Begun().When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter).WhenTimeIs("2025-06-30T22:00:00Z");
        purged.When(Seal(), "2025-07-01T08:00:00Z").ThenRefused<PeriodNotKept>()
            .ThenState(state => Assert.Equal(1, ((RegisterState.Known)state).LastSeal!.Values[0].Value));
        purged.When(new SealIndicators(new DateOnly(2025, 3, 1), ARegister.Year.To, ARegister.SealOf(new Period(new DateOnly(2025, 3, 1), ARegister.Year.To))), "2025-07-01T08:00:00Z")
            .ThenAccepted(accepted => Assert.IsType<IndicatorsSealed>(Assert.Single(accepted.Events)));
    }

    /// <summary>Whatever rows there were, and whichever of them go before their time or by themselves.</summary>
    [Fact]
    public void Is_not_changed_by_rows_that_go()
    {
        var moved = 0;
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 3).ListOf(12).ToArbitrary(), kinds =>
        {
            RegisterRow[] rows = [.. kinds.Index().SelectMany(one => RowsOf(one.Item, one.Index))];
            if (rows.Length == 0) return;
            var sealedThen = ARegister.Opened().When(new AddRows([.. rows], ARegister.Salt), ARegister.Winter).When(Seal(rows), ARegister.Winter);
            var before = (RegisterState.Known)sealedThen.State;
            var sums = Sums(before);
            var gone = sealedThen.When(new EraseRows([.. rows.Where((_, i) => kinds[i % kinds.Count] == 1).SelectMany(row => rows.Where(other => other.Person == row.Code).Append(row)).Select(row => row.Code)]), ARegister.Winter);
            Same(before, sums, gone.State);
            Same(before, sums, gone.WhenTimeIs("2026-01-01T00:00:00Z").State);
            Assert.Empty(gone.Contents.Records);
            moved += sums.Length;
        }));
        Assert.True(moved > 0, "No register had anything certified.");
    }

    private static IEnumerable<RegisterRow> RowsOf(int kind, int at) => kind switch
    {
        0 => [],
        1 => [ARegister.Row($"J-{at}", "young", "2025-02-20", born: 2004, values: [("care", at % 2 == 0), ("gender", "f")])],
        _ => [ARegister.Row($"J-{at}", "young", "2025-02-20", values: [("care", true)]), ARegister.Row($"P-{at}", "visit", "2025-02-20", person: $"J-{at}", values: [("new", kind == 2), ("minutes", at)])],
    };

    private static string[] Sums(RegisterState.Known known) =>
        [.. new RegistersView().Contributions(ARegister.Id, known).Select(sum => $"{sum.Group} {string.Join(' ', sum.Measures)}")];

    private static void Same(RegisterState.Known before, string[] sums, object after)
    {
        Assert.Equal(Wire.Write(before.LastSeal!), Wire.Write(((RegisterState.Known)after).LastSeal!));
        Assert.Equal(sums, Sums((RegisterState.Known)after));
    }

    [Fact]
    public void Adds_to_the_sums_of_the_call()
    {
        var state = ARegister.Begun().When(Seal(ARegister.Ann, ARegister.Bob, ARegister.Visit), ARegister.Winter).State;
        var sums = new RegistersView().Contributions(ARegister.Id, state).ToDictionary(sum => sum.Group);
        Assert.Equal(["visits", "in_care", "minutes"], sums.Keys);
        Assert.Equal((RegistersView.Totals, "c-1", 4000, 1), (sums["minutes"].Total, sums["minutes"].Partition, sums["minutes"].Measures["hundredths"], sums["minutes"].Measures["registers"]));
    }
}
