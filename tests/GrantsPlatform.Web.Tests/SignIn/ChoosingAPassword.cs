using System.Buffers.Binary;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class ChoosingAPassword
{
    [Theory]
    [InlineData("trois loutres dansent")]
    [InlineData("Qm7!vZp2#tLx")]
    [InlineData("éléphant à bretelles")]
    public void Takes_what_is_long_and_not_guessed(string password) => Assert.Null(PasswordRules.Wrong(password, "camille@exemple.fr", "Camille Essai"));

    [Theory]
    [InlineData("")]
    [InlineData("onzecaracts")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("azertyuiopqs")]
    [InlineData("motdepasse2025")]
    [InlineData("Password123!")]
    [InlineData("azertyazerty")]
    [InlineData("Bienvenue2025!")]
    [InlineData("camille@exemple.fr")]
    [InlineData("CamilleEssai1")]
    public void Refuses_what_is_short_common_or_made_of_the_person(string password) => Assert.NotNull(PasswordRules.Wrong(password, "camille@exemple.fr", "Camille Essai"));

    /// <summary>Some systems write an accent behind its letter, others in one with it: a password chosen on one of them opens on the other.</summary>
    [Theory]
    [InlineData("trois hérons étonnés", "trois he\u0301rons e\u0301tonne\u0301s")]
    [InlineData("trois he\u0301rons e\u0301tonne\u0301s", "trois hérons étonnés")]
    [InlineData("garçon à la fenêtre", "garc\u0327on a\u0300 la fene\u0302tre")]
    public void Is_one_however_its_accents_are_written(string chosen, string typed)
    {
        var hashing = new PasswordHashing();
        var hash = hashing.HashOf(chosen);
        Assert.True(hashing.IsRight(hash, typed));
        Assert.True(hashing.IsRight(hash, chosen));
        Assert.False(hashing.IsRight(hash, "trois herons etonnes"));
    }

    /// <summary>As the hash itself says it: its format, the function, then the rounds.</summary>
    [Fact]
    public void Costs_whoever_guesses_as_much_as_is_asked_for() =>
        Assert.Equal(210_000, BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(new PasswordHashing().HashOf("trois hérons étonnés")).AsSpan(5)));

    [Theory]
    [InlineData("ÉlodieFrançois1")]
    [InlineData("E\u0301lodieFranc\u0327ois1")]
    public void Is_not_the_name_under_other_accents(string password) => Assert.NotNull(PasswordRules.Wrong(password, "x@exemple.fr", "Elodie Francois"));
}
