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
}
