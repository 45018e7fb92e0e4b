using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.Extensions.Configuration;

namespace GrantsPlatform.Serverless.Tests.Settings;

public sealed class ReadingSettings
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        [SettingNames.StorageAccount] = "compteessai", [SettingNames.StorageCredential] = "managedidentity", [SettingNames.StorageIdentity] = "11111111-1111-1111-1111-111111111111",
        [SettingNames.PublicUrl] = "https://appels.exemple.fr", [SettingNames.Secret] = Convert.ToBase64String(new byte[32]),
        [SettingNames.MailFrom] = "ne-pas-repondre@exemple.fr", [SettingNames.MailKey] = "cle-d-essai",
    };

    [Fact]
    public void Takes_the_least_that_is_needed()
    {
        var settings = Read();
        Assert.Equal(("compteessai", "grants", null), (settings.Storage.Account, settings.Storage.Prefix, settings.Storage.ConnectionString));
        Assert.Equal((new Uri("https://appels.exemple.fr"), 32, "ne-pas-repondre@exemple.fr"), (settings.PublicUrl, settings.Secret.Length, settings.Mail.From.Mail));
        Assert.Equal((null, null, null), (settings.Directory, settings.FirstAdministrator, settings.Publisher));
    }

    [Fact]
    public void Takes_a_directory_whose_groups_give_roles_without_any_secret()
    {
        var settings = Read(
            (SettingNames.EntraTenant, "22222222-2222-2222-2222-222222222222"), (SettingNames.EntraClient, "33333333-3333-3333-3333-333333333333"),
            ("Grants:Entra:Roles:0:Group", "44444444-4444-4444-4444-444444444444"), ("Grants:Entra:Roles:0:Role", "payment-preparer"),
            ("Grants:Entra:Roles:0:Programme", "essai"), ("Grants:Entra:Roles:1:Group", "55555555-5555-5555-5555-555555555555"), ("Grants:Entra:Roles:1:Role", "administrator"));
        var directory = settings.Directory!;
        Assert.Equal(("22222222-2222-2222-2222-222222222222", "33333333-3333-3333-3333-333333333333", "votre compte professionnel"), (directory.Tenant, directory.Client, directory.Label));
        Assert.Equal(
            [new ClaimedRole("44444444-4444-4444-4444-444444444444", Role.PaymentPreparer, "essai"), new ClaimedRole("55555555-5555-5555-5555-555555555555", Role.Administrator)],
            directory.Roles);
    }

    [Fact]
    public void Takes_quotas_in_megabytes_or_the_usual_ones()
    {
        var usual = new UploadOptions("folder");
        Assert.Equal(usual, Read().Quotas.Over(usual));
        var told = Read((SettingNames.QuotaOfAccount, "50"), (SettingNames.QuotaOfFile, "20"), (SettingNames.QuotaOfOrganisation, "300")).Quotas.Over(usual);
        Assert.Equal((50_000_000, 20_000_000, 300_000_000), (told.MostBytesPerAccount, told.MostBytesPerDossier, told.MostBytesPerOrganisation));
    }

    [Fact]
    public void Takes_a_connection_string_on_a_developers_machine() =>
        Assert.Equal("UseDevelopmentStorage=true", Read((SettingNames.Storage, "UseDevelopmentStorage=true"), (SettingNames.StorageAccount, null)).Storage.ConnectionString);

    [Theory]
    [InlineData(SettingNames.PublicUrl, null, "Grants__PublicUrl")]
    [InlineData(SettingNames.PublicUrl, "http://appels.exemple.fr", "Grants__PublicUrl")]
    [InlineData(SettingNames.PublicUrl, "appels", "Grants__PublicUrl")]
    [InlineData(SettingNames.Secret, "AAAA", "Grants__Secret")]
    [InlineData(SettingNames.Secret, "pas du base 64", "Grants__Secret")]
    [InlineData(SettingNames.Secret, "À-REMPLACER", "remplacez la valeur du modèle")]
    [InlineData(SettingNames.MailKey, "@Microsoft.KeyVault(SecretUri=https://coffre/secrets/cle)", "le coffre n’a pas donné ce secret")]
    [InlineData(SettingNames.MailFrom, " ", "Grants__Mail__From")]
    [InlineData(SettingNames.FirstAdministrator, "court", "Grants__FirstAdministrator")]
    [InlineData(SettingNames.StorageAccount, null, "AzureWebJobsStorage")]
    [InlineData(SettingNames.Storage, "UseDevelopmentStorage=true", "AzureWebJobsStorage")]
    [InlineData(SettingNames.TablePrefix, "mes-tables", "Grants__Storage__Prefix")]
    [InlineData(SettingNames.QuotaOfAccount, "0", "Grants__Quotas__Account\u202F: un nombre entier de Mo")]
    [InlineData(SettingNames.QuotaOfFile, "1 000", "Grants__Quotas__File")]
    [InlineData(SettingNames.QuotaOfOrganisation, "-5", "Grants__Quotas__Organisation")]
    [InlineData(SettingNames.QuotaOfOrganisation, "2,5", "Grants__Quotas__Organisation")]
    [InlineData(SettingNames.EntraTenant, "tenant", "Grants__Entra__ClientId")]
    [InlineData("Grants:Publisher:Name", "Un éditeur", "Grants__Publisher__Director")]
    public void Refuses_what_cannot_be_right_and_names_it(string name, string? value, string said) =>
        Assert.Contains(said, Assert.Throws<SettingsException>(() => Read((name, value))).Message);

    [Fact]
    public void Names_an_entry_of_a_list_as_it_is_spelled_in_the_environment()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(
            (SettingNames.EntraTenant, "t"), (SettingNames.EntraClient, "c"), ("Grants:Entra:Roles:0:Group", "g"), ("Grants:Entra:Roles:0:Role", "Reine")));
        Assert.Contains("Grants__Entra__Roles__0__Role", wrong.Message);
        Assert.Contains("payment-preparer", wrong.Message);
    }

    [Fact]
    public void Says_everything_that_is_wrong_at_once() =>
        Assert.Equal(5, Assert.Throws<SettingsException>(() => ServerlessSettings.Read(new ConfigurationBuilder().Build())).Message.Split('\n').Length - 1);

    [Fact]
    public void Never_repeats_a_secret() =>
        Assert.DoesNotContain("AAAA", Assert.Throws<SettingsException>(() => Read((SettingNames.Secret, "AAAA"))).Message);

    private static ServerlessSettings Read(params (string Name, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Right);
        foreach (var (name, value) in changes) settings[name] = value;
        return ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Where(setting => setting.Value is not null)).Build());
    }
}
