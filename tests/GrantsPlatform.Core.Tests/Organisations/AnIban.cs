using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Organisations;

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
