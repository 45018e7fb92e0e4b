using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class ReadingTypedNumbers
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("10 000", "10000")]
    [InlineData("10 000,50", "10000.50")]
    [InlineData("10\u202F000,5 €", "10000.5")]
    [InlineData("10\u00A0000.50 EUR", "10000.50")]
    [InlineData("€ 12,5", "12.5")]
    [InlineData("12 euros", "12")]
    [InlineData("10.000,50", "10000.50")]
    [InlineData("10,000.50", "10000.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567.8", "1234567.8")]
    [InlineData("1'234'567.80", "1234567.80")]
    [InlineData("1’234’567", "1234567")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.50", "12.50")]
    [InlineData("12,3456", "12.3456")]
    [InlineData("0.125", "0.125")]
    [InlineData("00,500", "0.5")]
    [InlineData("1234,5670", "1234.567")]
    [InlineData("0,500", "0.5")]
    [InlineData(",5", "0.5")]
    [InlineData("-3,20", "-3.20")]
    [InlineData("\u22121.234.567", "-1234567")]
    [InlineData("10\v000", "10000")]
    public void Is_read_when_it_can_only_be_one(string typed, string number) =>
        Assert.Equal(new TypedNumber.Read(decimal.Parse(number, CultureInfo.InvariantCulture)), TypedNumber.Of(typed));

    [Theory]
    [InlineData("10.000", "10000", "10")]
    [InlineData("1.000", "1000", "1")]
    [InlineData("1,234", "1234", "1.234")]
    [InlineData("10,000 €", "10000", "10")]
    [InlineData("-10.500", "-10500", "-10.5")]
    [InlineData("123 456.789", "123456789", "123456.789")]
    [InlineData("1000.000", "1000000", "1000")]
    [InlineData("1234,567", "1234567", "1234.567")]
    [InlineData("12345.600 €", "12345600", "12345.6")]
    [InlineData("01.000", "1000", "1")]
    [InlineData("1'234.567", "1234567", "1234.567")]
    public void Is_asked_about_when_it_can_be_two(string typed, string thousands, string decimals)
    {
        var asked = Assert.IsType<TypedNumber.Ambiguous>(TypedNumber.Of(typed));
        Assert.Equal((decimal.Parse(thousands, CultureInfo.InvariantCulture), decimal.Parse(decimals, CultureInfo.InvariantCulture)), (asked.Thousands, asked.Decimals));
    }

    [Fact]
    public void Asks_in_words() => Assert.Equal(
        "«\u00A010.000\u00A0»\u202F: voulez-vous dire 10\u202F000 (dix mille) ou 10,00 (dix)\u202F?", TypedNumber.Of("10.000").Why("?"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("€")]
    [InlineData(".")]
    [InlineData("10,")]
    [InlineData("12 34")]
    [InlineData("1.23.456")]
    [InlineData("1.234.56")]
    [InlineData("12,5,0")]
    [InlineData("1 234'567")]
    [InlineData("1e3")]
    [InlineData("٣")]
    [InlineData("0x10")]
    [InlineData("douze")]
    [InlineData("12%")]
    [InlineData("99999999999999999999999999999999")]
    public void Is_not_guessed_otherwise(string? typed) => Assert.Equal(new TypedNumber.Unclear(), TypedNumber.Of(typed));

    [Theory]
    [InlineData("10 k€")]
    [InlineData("10k")]
    [InlineData("1,5 M€")]
    [InlineData("2 millions d’euros")]
    public void Has_to_be_written_out(string typed) => Assert.Contains("en entier", TypedNumber.Of(typed).Why("?"), StringComparison.Ordinal);

    [Theory]
    [InlineData("40,5 personnes")]
    [InlineData("40 jeunes")]
    [InlineData("-3 ateliers d’été")]
    public void Stands_alone(string typed) => Assert.Contains("le nombre seul", TypedNumber.Of(typed).Why("?"), StringComparison.Ordinal);

    [Fact]
    public void Takes_any_text_without_failing() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("0", "1", "9", "000", "123", ".", ",", " ", "'", "-", "€", "k", "\u00A0", "\u202F", "é").ListOf().Select(string.Concat).ToArbitrary(),
        typed => TypedNumber.Of(typed).Why("?").Length >= 1));
}
