using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class CountingMoney
{
    private static readonly Arbitrary<long> AnyCents = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(cents => (long)cents).ToArbitrary();

    [Theory]
    [InlineData("0", 0)]
    [InlineData("74798.40", 7_479_840)]
    [InlineData("0.01", 1)]
    [InlineData("-12.5", -1_250)]
    [InlineData("1e3", 100_000)]
    [InlineData("12.500", 1_250)]
    [InlineData("100000000000", 10_000_000_000_000)]
    public void Reads_euros_to_the_cent(string json, long cents) => Assert.Equal(new Money(cents), Read(json));

    [Theory]
    [InlineData("0.001")]
    [InlineData("12.345")]
    [InlineData("100000000000.01")]
    [InlineData("-100000000000.01")]
    [InlineData("1e30")]
    public void Refuses_a_fraction_of_a_cent_or_more_than_there_is(string json) => Assert.Throws<AmountNotInCentsException>(() => Read(json));

    [Fact]
    public void Refuses_an_amount_in_quotes() => Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read("\"12.50\""));

    [Fact]
    public void Comes_back_as_written() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyCents, cents => Wire.FromBytes<Money>(Wire.ToBytes(new Money(cents))) == new Money(cents)));

    [Fact]
    public void Writes_no_binary_fraction() => Assert.Equal("0.29", Encoding.UTF8.GetString(Wire.ToBytes(new Money(29))));

    [Theory]
    [InlineData(100_01, 0.8, 80_00)]
    [InlineData(93_498_00, 0.8, 74_798_40)]
    [InlineData(1, 0.99, 0)]
    [InlineData(-1, 0.5, -1)]
    public void Rounds_a_share_down(long cents, double share, long expected) =>
        Assert.Equal(new Money(expected), new Money(cents).ShareRoundedDown((decimal)share));

    [Fact]
    public void Rounds_no_share_up_because_it_has_too_many_digits() =>
        Assert.Equal(Money.Largest - new Money(1), Money.Largest.ShareRoundedDown(0.9999999999999999999999999999m));

    [Fact]
    public void Loses_nothing_between_a_share_and_the_rest() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 2_000_000_000), Gen.Choose(0, 10_000)).ToArbitrary(),
        drawn =>
        {
            var whole = new Money(drawn.Item1);
            var share = whole.ShareRoundedDown(drawn.Item2 / 10_000m);
            var rest = whole - share;
            return share >= Money.Zero && rest >= Money.Zero && share + rest == whole;
        }));

    [Fact]
    public void Never_overflows_in_silence()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromEuros(0.005m));
    }

    [Fact]
    public void Adds_compares_and_orders()
    {
        Money[] amounts = [new(300), new(100), new(200)];
        Assert.Equal(new Money(600), amounts.Sum());
        Assert.Equal(new Money(1_200), amounts.Sum(amount => amount + amount));
        Assert.Equal([new Money(100), new Money(200), new Money(300)], amounts.Order());
        Assert.True(new Money(1) <= new Money(1) && new Money(1) >= new Money(1) && new Money(1) < new Money(2) && new Money(2) > new Money(1));
        Assert.Equal(new Money(-5), -new Money(5));
    }

    [Fact]
    public void Sorts_as_text_in_the_order_of_the_amounts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Choose(0, int.MaxValue), Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        drawn => Math.Sign(string.CompareOrdinal(SortKey.Of(new Money(drawn.Item1)), SortKey.Of(new Money(drawn.Item2))))
                 == Math.Sign(drawn.Item1.CompareTo(drawn.Item2))));

    private static Money Read(string json) => Wire.FromBytes<Money>(Encoding.UTF8.GetBytes(json));
}
