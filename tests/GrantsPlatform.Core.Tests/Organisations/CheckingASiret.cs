using FsCheck.Fluent;
using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class CheckingASiret
{
    [Theory]
    [InlineData("99988877900017", true)]
    [InlineData("99988877900018", false)]
    [InlineData("35600000000048", true)]
    [InlineData("35600000049837", true)]
    [InlineData("35600000049838", false)]
    [InlineData("99988877900126", false)]
    [InlineData("9998887790001", false)]
    [InlineData("999888779000170", false)]
    [InlineData("9998887790001７", false)]
    [InlineData("999 888 779 000", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Goes_by_its_key(string? siret, bool valid) => Assert.Equal(valid, Siret.IsValid(siret));

    /// <summary>What the key is for: no single wrong digit passes.</summary>
    [Fact]
    public void Notices_every_single_wrong_digit() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<uint, uint>((place, by) =>
    {
        var digits = "99988877900017".ToCharArray();
        var at = place % 14;
        digits[at] = (char)('0' + (digits[at] - '0' + 1 + by % 9) % 10);
        Assert.False(Siret.IsValid(new string(digits)));
    }));

    /// <summary>The nine digits of the body in the place of the establishment's fourteen are told apart from a slip of the pen.</summary>
    [Theory]
    [InlineData("999888779", typeof(SirenInsteadOfSiret))]
    [InlineData("356000000", typeof(SirenInsteadOfSiret))]
    [InlineData("999888778", typeof(SiretInvalid))]
    [InlineData("000000000", typeof(SiretInvalid))]
    [InlineData("99988877", typeof(SiretInvalid))]
    [InlineData("99988877900018", typeof(SiretNeedsReason))]
    [InlineData("", typeof(SiretMissing))]
    [InlineData("W311000123", typeof(RnaInsteadOfSiret))]
    [InlineData("W31100012", typeof(RnaInsteadOfSiret))]
    public void Says_what_was_typed_in_its_place(string typed, Type refusal) => Assert.IsType(refusal, Siret.Check(typed));

    /// <summary>The other way round, and for accounts and banks: whoever took the wrong box is told which number it is.</summary>
    [Fact]
    public void Is_told_apart_in_the_box_of_another_number()
    {
        Assert.IsType<SiretInsteadOfRna>(Rna.Check("99988877900017"));
        // Nine digits may be an RNA number without its letter as well as a SIREN.
        Assert.IsType<RnaInvalid>(Rna.Check("311000123"));
        Assert.IsType<RnaInvalid>(Rna.Check("W31100012"));
        Assert.Null(Rna.Check("W311000123"));
        Assert.IsType<BicInsteadOfIban>(Iban.Check("AGRIFRPP"));
        Assert.IsType<IbanInsteadOfBic>(Bic.Check("FR1420041010050500013M02606"));
    }

    [Fact]
    public void Names_the_legal_body() => Assert.Equal("999888779", Siret.SirenOf("99988877900017"));
}
