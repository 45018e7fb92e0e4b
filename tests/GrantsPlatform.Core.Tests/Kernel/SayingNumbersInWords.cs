using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class SayingNumbersInWords
{
    [Theory]
    [InlineData(0, "zéro")]
    [InlineData(1, "un")]
    [InlineData(16, "seize")]
    [InlineData(17, "dix-sept")]
    [InlineData(21, "vingt et un")]
    [InlineData(22, "vingt-deux")]
    [InlineData(31, "trente et un")]
    [InlineData(61, "soixante et un")]
    [InlineData(70, "soixante-dix")]
    [InlineData(71, "soixante et onze")]
    [InlineData(72, "soixante-douze")]
    [InlineData(79, "soixante-dix-neuf")]
    [InlineData(80, "quatre-vingts")]
    [InlineData(81, "quatre-vingt-un")]
    [InlineData(90, "quatre-vingt-dix")]
    [InlineData(91, "quatre-vingt-onze")]
    [InlineData(99, "quatre-vingt-dix-neuf")]
    [InlineData(100, "cent")]
    [InlineData(101, "cent un")]
    [InlineData(180, "cent quatre-vingts")]
    [InlineData(200, "deux cents")]
    [InlineData(201, "deux cent un")]
    [InlineData(280, "deux cent quatre-vingts")]
    [InlineData(1000, "mille")]
    [InlineData(1001, "mille un")]
    [InlineData(2000, "deux mille")]
    [InlineData(21_000, "vingt et un mille")]
    [InlineData(80_000, "quatre-vingt mille")]
    [InlineData(200_000, "deux cent mille")]
    [InlineData(1_000_000, "un million")]
    [InlineData(80_000_000, "quatre-vingts millions")]
    [InlineData(200_000_000, "deux cents millions")]
    [InlineData(1_234_567_890, "un milliard deux cent trente-quatre millions cinq cent soixante-sept mille huit cent quatre-vingt-dix")]
    [InlineData(-5, "moins cinq")]
    public void Follows_the_rules_of_French(long number, string words) => Assert.Equal(words, FrenchWords.Number(number));

    [Theory]
    [InlineData(0, "zéro euro")]
    [InlineData(1, "un euro")]
    [InlineData(10_000, "dix mille euros")]
    [InlineData(0.01, "un centime")]
    [InlineData(0.50, "cinquante centimes")]
    [InlineData(12.05, "douze euros et cinq centimes")]
    [InlineData(80, "quatre-vingts euros")]
    [InlineData(1_000_000, "un million d’euros")]
    [InlineData(2_000_000, "deux millions d’euros")]
    [InlineData(2_000_001, "deux millions un euros")]
    [InlineData(-3.2, "moins trois euros et vingt centimes")]
    public void Says_amounts_with_their_unit(double euros, string words) => Assert.Equal(words, FrenchWords.Amount(Money.FromEuros((decimal)euros)));

    [Theory]
    [InlineData(12, "douze")]
    [InlineData(12.5, "douze virgule cinq")]
    [InlineData(10.05, "dix virgule zéro cinq")]
    [InlineData(1.234, "un virgule deux cent trente-quatre")]
    [InlineData(0.1234, "zéro virgule un deux trois quatre")]
    [InlineData(-0.5, "moins zéro virgule cinq")]
    public void Says_decimals_one_by_one_or_as_a_number(double number, string words) => Assert.Equal(words, FrenchWords.Number((decimal)number));

    [Fact]
    public void Says_every_number_differently() => Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(number => FrenchWords.Number((long)number)).Distinct().Count());
}
