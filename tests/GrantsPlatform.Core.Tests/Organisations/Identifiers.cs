using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class Identifiers
{
    [Theory]
    [InlineData("90112233300015", true)]
    [InlineData("81234567600025", true)]
    [InlineData("77654321700017", true)]
    [InlineData("35600000000048", true)] // La Poste, by Luhn
    [InlineData("35600000049837", true)] // La Poste, by the sum of its digits
    [InlineData("35600000049838", false)]
    [InlineData("90112233300016", false)]
    [InlineData("90112233300010", false)] // sum of digits 25, but not La Poste
    [InlineData("9011223330001", false)]
    [InlineData("901122333000150", false)]
    [InlineData("901 122 333 00015", false)]
    [InlineData("9011223330001A", false)]
    [InlineData("٣٥٦٠٠٠٠٠٠٠٠٠٤٨", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_siret_is_fourteen_digits_with_their_check(string? text, bool valid) => Assert.Equal(valid, Siret.IsValid(text!));

    [Fact]
    public void A_siret_begins_with_the_siren_of_the_body() => Assert.Equal("901122333", Siret.SirenOf("90112233300015"));

    [Fact]
    public void A_check_digit_appended_always_validates() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(13).ToArbitrary(),
        digits => Enumerable.Range(0, 10).Any(check => Siret.IsValid(string.Concat(digits) + check))));

    [Theory]
    [InlineData("W311000123", true)]
    [InlineData("W2A1000123", true)]
    [InlineData("W9A1000123", true)]
    [InlineData("W31100012", false)]
    [InlineData("W3110001234", false)]
    [InlineData("w311000123", false)]
    [InlineData("WA11000123", false)]
    [InlineData("W311000123\n", false)]
    [InlineData(null, false)]
    public void An_rna_number_is_w_and_nine_characters(string? text, bool valid) => Assert.Equal(valid, Rna.IsValid(text));

    [Theory]
    [InlineData("AGRIFRPP", true)]
    [InlineData("CEPAFRPP131", true)]
    [InlineData("CEPAFRPP1", false)]
    [InlineData("CEP1FRPP", false)]
    [InlineData("cepafrpp", false)]
    [InlineData(null, false)]
    public void A_bic_has_eight_or_eleven_characters(string? text, bool valid) => Assert.Equal(valid, Bic.IsValid(text));

    [Theory]
    [InlineData("31555", true)]
    [InlineData("2A004", true)]
    [InlineData("97411", true)]
    [InlineData("2C004", false)]
    [InlineData("3155", false)]
    [InlineData("315555", false)]
    [InlineData("31 555", false)]
    [InlineData(null, false)]
    public void A_commune_is_named_by_its_official_code(string? text, bool valid) => Assert.Equal(valid, CommuneCode.IsValid(text));

    [Theory]
    [InlineData("09", true)]
    [InlineData("2A", true)]
    [InlineData("974", true)]
    [InlineData("9", false)]
    [InlineData("2C", false)]
    [InlineData("621", false)]
    [InlineData(null, false)]
    public void A_departement_is_named_by_its_code(string? text, bool valid) => Assert.Equal(valid, DepartementCode.IsValid(text));
}
