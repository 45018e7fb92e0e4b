using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class ReckoningExactly
{
    private static readonly Gen<decimal> Any = Gen.Choose(int.MinValue, int.MaxValue).SelectMany(number => Gen.Choose(0, 28).Select(scale => number * Ten(-scale)));

    [Theory]
    [InlineData(7, 2, 3, 4, 4)]
    [InlineData(-7, 2, -4, -3, -3)] // −3,5: of halves, nearest goes up
    [InlineData(7, 3, 2, 3, 2)]
    [InlineData(8, 3, 2, 3, 3)]
    [InlineData(-8, 3, -3, -2, -3)]
    [InlineData(6, 3, 2, 2, 2)]
    [InlineData(7, -2, -4, -3, -3)]
    public void Rounds_where_it_is_told_to(long over, long under, int down, int up, int nearest)
    {
        var quotient = (Fraction)over / under;
        Assert.Equal((down, up, nearest), ((int)quotient.Rounded(Rounding.Down), (int)quotient.Rounded(Rounding.Up), (int)quotient.Rounded(Rounding.Nearest)));
    }

    [Fact]
    public void Keeps_every_digit_of_a_decimal() => Check.QuickThrowOnFailure(Prop.ForAll(Any.ToArbitrary(), number =>
        ((Fraction)number * (Fraction)Ten(28)).Rounded(Rounding.Down) == ((Fraction)number * (Fraction)Ten(28)).Rounded(Rounding.Up)));

    [Fact]
    public void Comes_back_from_any_quotient() => Check.QuickThrowOnFailure(Prop.ForAll(Any.ToArbitrary(), Any.Where(number => number != 0).ToArbitrary(), (a, b) =>
    {
        var back = (Fraction)a / b * b;
        return back <= (Fraction)a && back >= (Fraction)a;
    }));

    [Fact]
    public void Shows_what_is_left_out()
    {
        Assert.Equal((0.6666m, false), ((Fraction)2L / 3L).Shown(4));
        Assert.Equal((0.6667m, false), ((Fraction)2L / 3L).Shown(4, Rounding.Nearest));
        Assert.Equal((0.75m, true), ((Fraction)3L / 4L).Shown(4));
    }

    [Fact]
    public void Divides_by_nothing_never() => Assert.Throws<DivideByZeroException>(() => (Fraction)1L / 0L);

    private static decimal Ten(int power)
    {
        var ten = 1m;
        for (var i = 0; i < Math.Abs(power); i++) ten = power < 0 ? ten / 10 : ten * 10;
        return ten;
    }
}
