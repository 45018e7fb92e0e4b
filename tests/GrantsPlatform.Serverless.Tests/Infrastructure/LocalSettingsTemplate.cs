using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Testing;
using Microsoft.Extensions.Configuration;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed class LocalSettingsTemplate
{
    private static readonly string[] Placeholders = [SettingNames.Secret, SettingNames.FirstAdministrator, SettingNames.MailKey];

    private static readonly Dictionary<string, string> Values =
        Repository.Json("local.settings.template.json")["Values"]!.AsObject().ToDictionary(value => value.Key, value => value.Value!.GetValue<string>());

    [Fact]
    public Task Is_what_the_local_tools_read() => Schemas.HoldsAsync("local.settings.schema.json", Repository.Text("local.settings.template.json"));

    [Fact]
    public void Lists_every_setting_that_is_read_and_no_other() =>
        Assert.Equal(Names.Settings.Concat(Names.SettingsOfHost).Except(Names.SettingsOfCloud).Order(), Values.Keys.Order());

    [Fact]
    public void Refuses_to_start_as_it_is_and_names_what_has_to_be_put_in()
    {
        var said = Assert.Throws<SettingsException>(() => ServerlessSettings.Read(Configuration())).Message;
        Assert.Equal(Placeholders.Select(Names.Spelled).Order(), said.Split('\n').Skip(1).Select(line => line.Split('\u202F')[0]).Order());
    }

    [Fact]
    public void Starts_once_that_is_put_in()
    {
        var settings = ServerlessSettings.Read(Configuration(
            (SettingNames.Secret, Convert.ToBase64String(new byte[32])), (SettingNames.FirstAdministrator, new string('x', 32)), (SettingNames.MailKey, "any")));
        Assert.Equal(("UseDevelopmentStorage=true", null), (settings.Storage.ConnectionString, settings.Storage.Account));
        Assert.True(settings.PublicUrl.IsLoopback);
        Assert.NotNull(settings.Publisher);
    }

    [Fact]
    public void Sends_mails_to_this_machine_only() => Assert.True(new Uri(Values[Names.Spelled(SettingNames.MailHost)]).IsLoopback);

    private static IConfiguration Configuration(params (string Name, string Value)[] put) => new ConfigurationBuilder()
        .AddInMemoryCollection(Values.ToDictionary(value => value.Key.Replace("__", ":", StringComparison.Ordinal), value => (string?)value.Value))
        .AddInMemoryCollection(put.ToDictionary(value => value.Name, value => (string?)value.Value))
        .Build();
}
