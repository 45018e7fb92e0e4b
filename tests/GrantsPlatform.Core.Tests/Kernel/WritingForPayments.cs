using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class WritingForPayments
{
    private const string Taken = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ";

    [Theory]
    [InlineData("lot-2025-1-0001", true)]
    [InlineData("VIR 2025/12 (A)", true)]
    [InlineData("12345678901234567890123456789012345", true)]
    [InlineData("123456789012345678901234567890123456", false)]
    [InlineData("lot_2025", false)]
    [InlineData("lot~1", false)]
    [InlineData("/lot", false)]
    [InlineData("lot/", false)]
    [InlineData("lot//1", false)]
    [InlineData("réf", false)]
    [InlineData(" a", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Takes_a_reference_that_banks_take(string? reference, bool taken) => Assert.Equal(taken, EpcText.IsReference(reference));

    [Theory]
    [InlineData("Forêt d’Été", "Foret d'Ete")]
    [InlineData("L’Œuvre & Cie", "L'OEuvre + Cie")]
    [InlineData("Straße «\u00A0Les Élus\u00A0»", "Strasse Les Elus")]
    [InlineData("Cœur – n°\u00A03", "Coeur - no 3")]
    [InlineData("Ștefan Łódź", "Stefan Lodz")]
    [InlineData("Re\u0301seau_Jeunes;", "Reseau-Jeunes,")]
    [InlineData("a@b.fr", "a(at)b.fr")]
    public void Writes_a_name_in_the_letters_of_the_file(string name, string written) => Assert.Equal(written, EpcText.Name(name));

    [Theory]
    [InlineData("Дом")]
    [InlineData("協会")]
    [InlineData("...")]
    [InlineData("")]
    public void Says_that_a_name_cannot_be_written(string name) => Assert.Null(EpcText.Name(name));

    [Fact]
    public void Writes_nothing_that_banks_refuse() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(all => "a" + new string(all)).ToArbitrary(),
        name => EpcText.Name(name) is not { } written || (written.All(c => Taken.Contains(c, StringComparison.Ordinal)) && EpcText.Name(written) == written)));

    [Fact]
    public void Writes_every_letter_of_French_alone() => Assert.All("àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ", letter => Assert.Matches("^[A-Za-z]{1,2}$", EpcText.Name(letter.ToString())));
}
