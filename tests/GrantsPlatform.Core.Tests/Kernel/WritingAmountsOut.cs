using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class WritingAmountsOut
{
    [Theory]
    [InlineData("0", "zéro euro")]
    [InlineData("1", "un euro")]
    [InlineData("0.01", "un centime")]
    [InlineData("16.16", "seize euros et seize centimes")]
    [InlineData("21", "vingt et un euros")]
    [InlineData("22", "vingt-deux euros")]
    [InlineData("70", "soixante-dix euros")]
    [InlineData("71", "soixante et onze euros")]
    [InlineData("77", "soixante-dix-sept euros")]
    [InlineData("80", "quatre-vingts euros")]
    [InlineData("81", "quatre-vingt-un euros")]
    [InlineData("91", "quatre-vingt-onze euros")]
    [InlineData("99.99", "quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes")]
    [InlineData("100", "cent euros")]
    [InlineData("101", "cent un euros")]
    [InlineData("200", "deux cents euros")]
    [InlineData("280", "deux cent quatre-vingts euros")]
    [InlineData("1000", "mille euros")]
    [InlineData("1001", "mille un euros")]
    [InlineData("80000", "quatre-vingt mille euros")]
    [InlineData("80000.50", "quatre-vingt mille euros et cinquante centimes")]
    [InlineData("200000", "deux cent mille euros")]
    [InlineData("93498", "quatre-vingt-treize mille quatre cent quatre-vingt-dix-huit euros")]
    [InlineData("74798.40", "soixante-quatorze mille sept cent quatre-vingt-dix-huit euros et quarante centimes")]
    [InlineData("1000000", "un million d’euros")]
    [InlineData("1121350", "un million cent vingt et un mille trois cent cinquante euros")]
    [InlineData("2000000", "deux millions d’euros")]
    [InlineData("80000000", "quatre-vingts millions d’euros")]
    [InlineData("200000001", "deux cents millions un euros")]
    [InlineData("3000000000", "trois milliards d’euros")]
    [InlineData("-2798.40", "moins deux mille sept cent quatre-vingt-dix-huit euros et quarante centimes")]
    public void Says_them_as_the_language_does(string euros, string words) =>
        Assert.Equal(words, AmountInWords.Of(Money.FromEuros(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>No two amounts are written alike: what is signed in words is one amount.</summary>
    [Fact]
    public void Says_each_number_in_its_own_words() =>
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(number => AmountInWords.Number(number)).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Joins_thousands_and_the_rest() => Prop.ForAll(
        Gen.Choose(2, 999_999_999).ToArbitrary(),
        number => AmountInWords.Number(number).Split(' ', '-').All(word => word.Length > 0) && !AmountInWords.Number(number).Contains("mille mille", StringComparison.Ordinal))
        .QuickCheckThrowOnFailure();
}
