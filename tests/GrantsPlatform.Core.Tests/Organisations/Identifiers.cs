using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Identifiers;

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
    [InlineData("00000000000000", false)]
    [InlineData("55210055400000", false)] // no place
    [InlineData("32345678900011", false)] // its own key holds, that of the body does not
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
    public void Check_digits_appended_to_a_body_and_a_place_always_validate() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Choose(1, 99_999_999), Gen.Choose(1, 9_999)).ToArbitrary(),
        drawn => Enumerable.Range(0, 100).Any(checks => Siret.IsValid($"{drawn.Item1:D8}{checks / 10}{drawn.Item2:D4}{checks % 10}"))));

    [Theory]
    [InlineData("W311000123", true)]
    [InlineData("W2A1000123", true)]
    [InlineData("W9A1000123", true)]
    [InlineData("W976000123", true)]
    [InlineData("W001000123", false)]
    [InlineData("W201000123", false)]
    [InlineData("W961000123", false)]
    [InlineData("W991000123", false)]
    [InlineData("W1A1000123", false)]
    [InlineData("W2C1000123", false)]
    [InlineData("W31100012", false)]
    [InlineData("W3110001234", false)]
    [InlineData("w311000123", false)]
    [InlineData("WA11000123", false)]
    [InlineData("W311000123\n", false)]
    [InlineData(null, false)]
    public void An_rna_number_is_w_a_departement_and_what_follows(string? text, bool valid) => Assert.Equal(valid, Rna.IsValid(text));

    [Theory]
    [InlineData("0321000000", true)]
    [InlineData("+33321000000", true)]
    [InlineData("+376312345", true)]
    [InlineData("0021000000", false)]
    [InlineData("032100000", false)]
    [InlineData("03210000000", false)]
    [InlineData("+0321000000", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("03 21 00 00 00", false)]
    [InlineData(null, false)]
    public void A_telephone_number_has_ten_digits_or_its_country(string? text, bool valid) => Assert.Equal(valid, PhoneNumber.IsValid(text));

    [Fact]
    public void A_telephone_number_is_read_as_people_write_it() => Assert.Equal("+33321000000", PhoneNumber.Compact("+33 (3) 21.00-00\u00A000"));

    [Theory]
    [InlineData("AGRIFRPP", true)]
    [InlineData("CEPAFRPP131", true)]
    [InlineData("CEPAFRPP1", false)]
    [InlineData("CEPAXYPP", false)] // no country
    [InlineData("CEPAFRP0", false)] // a code of tests
    [InlineData("CEP1FRPP", false)]
    [InlineData("cepafrpp", false)]
    [InlineData(null, false)]
    public void A_bic_has_eight_or_eleven_characters(string? text, bool valid) => Assert.Equal(valid, Bic.IsValid(text));

    [Theory]
    [InlineData("31555", true)]
    [InlineData("2A004", true)]
    [InlineData("97411", true)]
    [InlineData("97502", true)]
    [InlineData("98818", true)]
    [InlineData("2C004", false)]
    [InlineData("20004", false)]
    [InlineData("00001", false)]
    [InlineData("96001", false)]
    [InlineData("97900", false)]
    [InlineData("31000", false)] // a postcode
    [InlineData("97400", false)] // a postcode
    [InlineData("59000", false)] // a postcode
    [InlineData("75000", false)] // a postcode
    [InlineData("3155", false)]
    [InlineData("315555", false)]
    [InlineData("31 555", false)]
    [InlineData(null, false)]
    public void A_commune_is_named_by_its_official_code(string? text, bool valid) => Assert.Equal(valid, CommuneCode.IsValid(text));

    [Theory]
    [InlineData("09", true)]
    [InlineData("2A", true)]
    [InlineData("974", true)]
    [InlineData("975", true)]
    [InlineData("977", true)]
    [InlineData("978", true)]
    [InlineData("986", true)]
    [InlineData("987", true)]
    [InlineData("988", true)]
    [InlineData("00", false)]
    [InlineData("20", false)]
    [InlineData("96", false)]
    [InlineData("979", false)]
    [InlineData("9", false)]
    [InlineData("2C", false)]
    [InlineData("621", false)]
    [InlineData(null, false)]
    public void A_departement_is_named_by_its_code(string? text, bool valid) => Assert.Equal(valid, Departements.Has(text));
}
