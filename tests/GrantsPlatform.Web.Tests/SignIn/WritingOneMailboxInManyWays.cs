using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Tests.SignIn;

public sealed class WritingOneMailboxInManyWays
{
    private static readonly string[] Ways =
    [
        "camille@exemplé.fr", "Camille@Exemplé.FR", " camille@exemplé.fr ", "camille@exemplé.fr.", "camille@xn--exempl-gva.fr", "CAMILLE@XN--EXEMPL-GVA.FR",
        "camille@exemple\u0301.fr", "camille@EXEMPLE\u0301.FR", "ｃａｍｉｌｌｅ＠ｅｘｅｍｐｌé．ｆｒ", "camille@exemplé\u3002fr",
    ];

    [Fact]
    public void Is_known_by_one_of_them() => Assert.Equal(["camille@xn--exempl-gva.fr"], Ways.Select(MailAddress.Canonical).Distinct());

    [Theory]
    [InlineData("camille+aap@exemple.fr", "camille+aap@exemple.fr")]
    [InlineData("ca.mille@exemple.fr", "ca.mille@exemple.fr")]
    [InlineData("Élise@exemple.fr", "élise@exemple.fr")]
    [InlineData("camille@sous.exemple.fr", "camille@sous.exemple.fr")]
    [InlineData("camille@-.fr..", "camille@-.fr")]
    [InlineData("pas une adresse", "pas une adresse")]
    [InlineData("@", "@")]
    public void Leaves_apart_what_are_two_mailboxes_and_alone_what_is_none(string typed, string canonical) => Assert.Equal(canonical, MailAddress.Canonical(typed));

    [Fact]
    public async Task Opens_one_account_that_each_of_them_finds()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var site = await SignInSite.StartAsync(1_000, provider.Options());
        var account = await site.PersonAsync("camille@exemplé.fr");
        foreach (var way in Ways)
        {
            Assert.Equal(account, await site.FindAsync(way));
            using var again = site.Browse();
            await again.OpenAsync("/inscription");
            await again.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", way), ("Password", "quatre hiboux chantent"));
            Assert.Equal("/inscription/message", again.At);
        }
        Assert.Single(await site.MailsAsync(), mail => mail.Subject.StartsWith("Confirmez", StringComparison.Ordinal));
        using var browser = site.Browse();
        await browser.SignInAsync(Ways[8], back: "/compte");
        Assert.Equal("/compte", browser.At);

        provider.Mail = "camille@xn--exempl-gva.fr";
        using var elsewhere = site.Browse();
        await elsewhere.OpenAsync("/connexion/fournisseur/essai?retour=%2Fcompte");
        Assert.Equal("/compte", elsewhere.At);
        Assert.Single((await site.CredentialAsync(account)).Identities);
    }

    [Fact]
    public async Task Still_finds_an_account_from_before_there_was_one_form()
    {
        await using var site = await SignInSite.StartAsync();
        // What the key was made of then: the address in lower case.
        var before = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(new byte[32], System.Text.Encoding.UTF8.GetBytes("mail\ncamille@exemplé.fr")));
        await site.DoAsync(Core.Keys.KeyState.IdOf("mail", before), new Core.Keys.ClaimKey(Core.Accounts.AccountState.IdOf("p-avant")));
        await site.DoAsync(Core.Accounts.AccountState.IdOf("p-avant"), new Core.Accounts.OpenAccount("Camille Essai", "camille@exemplé.fr", before));
        Assert.All(Ways, way => Assert.Equal("p-avant", site.FindAsync(way).Result));
        using var again = site.Browse();
        await again.OpenAsync("/inscription");
        await again.SendAsync("Créer mon compte", ("Name", "Camille Essai"), ("Mail", Ways[4]), ("Password", "quatre hiboux chantent"));
        Assert.DoesNotContain(await site.MailsAsync(), mail => mail.Subject.StartsWith("Confirmez", StringComparison.Ordinal));
    }
}
