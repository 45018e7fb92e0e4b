using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Organisations;

namespace GrantsPlatform.Core.Tests.Kernel;

/// <summary>The framework would say nothing here: built without culture data, it composes no letter (see the first test).</summary>
public sealed class ComposingAccents
{
    [Fact]
    public void Is_not_what_the_framework_does() => Assert.Equal("e\u0301", "e\u0301".Normalize(System.Text.NormalizationForm.FormC));

    /// <summary>Drawn by chance, and composed by another program that has Unicode's own tables.</summary>
    [Theory]
    [InlineData("U\u0332", "U\u0332")]
    [InlineData("e\u0327", "\u0229")]
    [InlineData("t\u0308", "\u1E97")]
    [InlineData("e\u0328", "\u0119")]
    [InlineData("i\u030C", "\u01D0")]
    [InlineData("n\u0308", "n\u0308")]
    [InlineData("A\u0304\u0301\u0301", "\u0100\u0301\u0301")]
    [InlineData("d\u0328", "d\u0328")]
    [InlineData("u\u0304\u030C\u0300", "\u016B\u030C\u0300")]
    [InlineData("t\u0327\u030C\u0304", "\u0163\u030C\u0304")]
    [InlineData("e\u031B\u0327\u0304", "\u0229\u031B\u0304")]
    [InlineData("s\u0308\u0308", "s\u0308\u0308")]
    [InlineData("i\u030C\u0327\u0323", "\u1ECB\u0327\u030C")]
    [InlineData("l\u030C", "\u013E")]
    [InlineData("n\u0302", "n\u0302")]
    [InlineData("g\u0305\u030C", "g\u0305\u030C")]
    [InlineData("t\u0327\u0304", "\u0163\u0304")]
    [InlineData("\u0415\u0300\u031B", "\u0400\u031B")]
    [InlineData("e\u0301\u0327\u0323", "\u0229\u0323\u0301")]
    [InlineData("e\u0301\u0327", "\u0229\u0301")]
    [InlineData("y\u031B\u0308\u0302", "\u00FF\u031B\u0302")]
    [InlineData("o\u0328", "\u01EB")]
    [InlineData("\u03B1\u0302\u0328", "\u03B1\u0328\u0302")]
    [InlineData("d\u0328\u0328", "d\u0328\u0328")]
    [InlineData("c\u0308\u0300\u0302", "c\u0308\u0300\u0302")]
    [InlineData("E\u0301\u0304\u0323", "\u1EB8\u0301\u0304")]
    [InlineData("O\u0328", "\u01EA")]
    [InlineData("d\u0302\u0304", "d\u0302\u0304")]
    [InlineData("A\u031B\u0328\u0328", "\u0104\u0328\u031B")]
    [InlineData("o\u0301\u0300", "\u00F3\u0300")]
    [InlineData("A\u0300\u0304", "\u00C0\u0304")]
    [InlineData("e\u0304", "\u0113")]
    [InlineData("u\u0327\u0300\u0304", "\u00F9\u0327\u0304")]
    [InlineData("C\u0327", "\u00C7")]
    [InlineData("l\u0300\u031B", "l\u031B\u0300")]
    [InlineData("s\u0323\u0302", "\u1E63\u0302")]
    [InlineData("o\u0323\u0302\u0308", "\u1ED9\u0308")]
    [InlineData("z\u030C\u030C", "\u017E\u030C")]
    [InlineData("O\u0323\u0302\u0308", "\u1ED8\u0308")]
    [InlineData("d\u0327\u0304\u0308", "\u1E11\u0304\u0308")]
    public void Gives_the_canonical_composition(string typed, string composed) => Assert.Equal(composed, Accents.Composed(typed));

    [Theory]
    [InlineData("Association des E\u0301tangs", "Association des Étangs")]
    [InlineData("Fe\u0302te fore\u0302t c\u0327a", "Fête forêt ça")]
    [InlineData("a\u0302\u0323 a\u0323\u0302", "\u1EAD \u1EAD")]
    [InlineData("\u00E2\u0323", "\u1EAD")]
    [InlineData("и\u0306 е\u0308", "й ё")]
    [InlineData("\u212B \u212A \u2126", "Å K Ω")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("q\u0301 👩\u0301", "q\u0301 👩\u0301")]
    [InlineData("", "")]
    public void Makes_one_letter_of_two(string typed, string composed) => Assert.Equal(composed, Accents.Composed(typed));

    [Fact]
    public void Leaves_what_is_composed_as_the_same_instance()
    {
        foreach (var text in new[] { "Étangs", "q\u0301", "plain" }) Assert.Same(text, Accents.Composed(text));
    }

    [Fact]
    public void Composes_once_and_for_all() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("aeiouyAEcnsиΩ\u00E9\u00E2\u1EA1\u0300\u0301\u0302\u0303\u0308\u0323\u0327\u031B\u0345 \u212B".ToCharArray()).ArrayOf().Select(all => new string(all)).ToArbitrary(),
        typed => Accents.Composed(Accents.Composed(typed)) == Accents.Composed(typed)));

    [Theory]
    [InlineData("A\u0301ngström É ẫ ç", "Angstrom E a c")]
    public void Takes_accents_away_whatever_their_form(string typed, string bare) => Assert.Equal(bare, Accents.Without(typed));

    /// <summary>A sample of each way in; what enters by a form is tested where forms are.</summary>
    [Fact]
    public void Happens_wherever_text_enters()
    {
        Assert.Equal("Étangs\nverts", Texts.Repaired("E\u0301tangs\nverts"));
        Assert.Equal("Étangs", Texts.Line(" E\u0301tangs "));
        Assert.Equal("étangs.pdf", FileName.Clean("e\u0301tangs.pdf"));
        Assert.Equal(SearchWords.Of("Étangs"), SearchWords.Of("E\u0301tangs"));
        Assert.Equal("Étangs", Assert.IsType<CorrectIdentity>(Wire.ReadCommand("correct-identity", "{\"legalName\":\"E\u0301tangs\"}"u8).Command).LegalName);
        Assert.Equal("Étangs", Assert.IsType<CorrectIdentity>(Wire.Repaired(new CorrectIdentity("E\u0301tangs", null)).Command).LegalName);
        Bodies.Body().When(new CorrectIdentity("E\u0301tangs", null), Bodies.At).Then(new IdentityCorrected("Étangs", null)).When(new CorrectIdentity("Étangs", null), Bodies.At).ThenNothing();
    }
}
