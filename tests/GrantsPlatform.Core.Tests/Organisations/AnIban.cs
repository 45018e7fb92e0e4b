using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class AnIban
{
    private static readonly string[] Valid =
    [
        "FR1420041010050500013M02606", "FR7630001007941234567890185", "FR7610278064010002019876573", "FR45123450000100ABZ0K901296",
        "DE89370400440532013000", "GB82WEST12345698765432", "NO9386011117947", "MT84MALT011000012345MTLCAST001S", "MC5811222000010123456789030", "TN5910006035183598478831",
    ];

    public static TheoryData<string> ValidOnes => [.. Valid];

    [Theory]
    [MemberData(nameof(ValidOnes))]
    public void Is_right_with_its_check_digits(string iban) => Assert.True(Iban.IsValid(iban));

    [Theory]
    [InlineData("FR3730001007941234567890111")] // mod 97 holds, the national key does not
    [InlineData("FR763000100794123456789018")]
    [InlineData("FR76300010079412345678901855")]
    [InlineData("FR7630001007941234567890186")]
    [InlineData("fr7630001007941234567890185")]
    [InlineData("FR76 3000 1007 9412 3456 7890 185")]
    [InlineData("7630001007941234567890185")]
    [InlineData("XX7630001007941234567890185")]
    [InlineData("US64SVBKUS6S3300958879")] // no country of the registry
    [InlineData("DE8937040044053201300")]
    [InlineData("BE71096123456769000")]
    [InlineData("")]
    [InlineData(null)]
    public void Is_refused_otherwise(string? iban) => Assert.False(Iban.IsValid(iban));

    [Fact]
    public void Is_told_from_one_of_no_country_and_one_of_another_length()
    {
        Assert.Equal(new IbanOfNoCountry("XX"), Iban.Check("XX7630001007941234567890185"));
        Assert.Equal(new IbanOfWrongLength("BE", 16, 19), Iban.Check("BE71096123456769000"));
    }

    /// <summary>Each with check digits that hold.</summary>
    [Theory]
    [InlineData("FR63O0001007941234567890185", 5)]
    [InlineData("MC34112O2000010123456789030", 8)]
    [InlineData("DE1537040044053201300O", 22)]
    [InlineData("BE4453900754703O", 16)]
    [InlineData("LU2500O9400644750000", 7)]
    [InlineData("CH390076I011623852957", 9)]
    [InlineData("ES642100041845020005133O", 24)]
    [InlineData("IT2910542811101000000123456", 5)]
    [InlineData("PT3400020123123456789015S", 25)]
    [InlineData("NL500BNA0417164300", 5)]
    [InlineData("GB43WES712345698765432", 8)]
    [InlineData("IE31AIBK93O15212345678", 11)]
    [InlineData("AT70190430023457320O", 20)]
    [InlineData("PL9610901014000007121981287B", 28)]
    public void Has_digits_and_letters_where_its_country_has_them(string iban, int place) =>
        Assert.Equal(new IbanOfWrongShape(iban[..2], place, iban[(place - 1)..place]), Iban.Check(iban));

    [Theory]
    [InlineData("BE68539007547034")]
    [InlineData("LU280019400644750000")]
    [InlineData("CH9300762011623852957")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("IT60X0542811101000000123456")]
    [InlineData("PT50000201231234567890154")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("IE29AIBK93115212345678")]
    [InlineData("AT611904300234573201")]
    [InlineData("PL61109010140000071219812874")]
    public void Is_right_in_the_shape_of_its_country(string iban) => Assert.Null(Iban.Check(iban));

    [Fact]
    public void Is_as_long_as_what_its_country_writes_in_it()
    {
        var letters = Enumerable.Range('A', 26).Select(letter => (char)letter).ToList();
        var countries = letters.SelectMany(_ => letters, (first, second) => Countries.Find($"{first}{second}")).OfType<Country>().Where(country => country.IbanLength is not null).ToList();
        Assert.True(countries.Count > 80);
        Assert.All(countries, country => Assert.Equal(country.IbanLength, 4 + Regex.Matches(country.Bban ?? "", "[0-9]+").Sum(run => int.Parse(run.Value))));
    }

    [Theory]
    [InlineData("FR1420041010050500013M02606", true)]
    [InlineData("NO9386011117947", true)]
    [InlineData("TN5910006035183598478831", false)]
    public void Is_reached_by_a_transfer_in_euros_or_not(string iban, bool reached) => Assert.Equal(reached, Iban.IsInSepa(iban));

    [Theory]
    [InlineData("AGRIFRPP", "FR", true)]
    [InlineData("AGRIREPP", "FR", true)]
    [InlineData("AGRIMCPP", "FR", false)]
    [InlineData("AGRIFRPP", "MC", false)]
    [InlineData("AGRIMCPP", "MC", true)]
    [InlineData("BARCJEPP", "GB", true)]
    [InlineData("BARCIMPP", "GB", true)]
    [InlineData("BARCGIPP", "GB", false)]
    [InlineData("DEUTDEFF", "FR", false)]
    public void Is_of_the_country_of_its_bank(string bic, string country, bool same) =>
        Assert.Equal(same ? null : new BicOfAnotherCountry(bic[4..6], country), Bic.Check(bic, country + "76"));

    [Fact]
    public void May_be_typed_with_spaces_and_small_letters() =>
        Assert.Equal("FR1420041010050500013M02606", Iban.Compact(" fr14 2004 1010 0505\u00A00001 3m02\u202F606 "));

    [Fact]
    public void Is_refused_when_one_digit_is_wrong() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Elements(Valid), Gen.Zip(Gen.Choose(0, 33), Gen.Choose(1, 9))).ToArbitrary(),
        drawn =>
        {
            var (iban, (place, shift)) = drawn;
            var digits = Enumerable.Range(0, iban.Length).Where(i => char.IsAsciiDigit(iban[i])).ToList();
            var at = digits[place % digits.Count];
            var wrong = (char)('0' + (iban[at] - '0' + shift) % 10);
            return !Iban.IsValid(iban[..at] + wrong + iban[(at + 1)..]);
        }));
}
