using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Functions.SignIn;
using GrantsPlatform.Functions.Tests.Mails;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Functions.Triggers;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Front;
using GrantsPlatform.Serverless.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Front;

/// <summary>Everything that Program puts together, on a server of its own instead of the functions host: the function that takes every request takes every request.</summary>
internal sealed class MountedPlatform : IAsyncDisposable
{
    private readonly WebApplication _server;

    private MountedPlatform(ServerlessPlatform platform, SmallMailService mails, WebApplication server) => (Platform, Mails, _server) = (platform, mails, server);

    public ServerlessPlatform Platform { get; }
    public SmallMailService Mails { get; }
    public Uri Address => new(_server.Urls.Single());

    public static string NewPrefix() => "f" + Guid.NewGuid().ToString("N")[..12];

    /// <param name="prefix">Of its tables; null: of its own. Instances of one platform share it.</param>
    /// <param name="add">What stands in the place of others' services.</param>
    public static async Task<MountedPlatform> StartAsync(string publicUrl = "http://localhost:7071", string? prefix = null, Action<IServiceCollection>? add = null)
    {
        var mails = new SmallMailService();
        var settings = ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [SettingNames.Storage] = await Azurite.ConnectionStringAsync(), [SettingNames.TablePrefix] = prefix ?? NewPrefix(),
            [SettingNames.PublicUrl] = publicUrl, [SettingNames.PlatformName] = "Appels d’essai", [SettingNames.Secret] = Convert.ToBase64String(new byte[32]),
            [SettingNames.MailFrom] = "ne-pas-repondre@example.org", [SettingNames.MailKey] = "SG.key", [SettingNames.MailHost] = mails.Host,
        }).Build());
        var azure = await AzureServices.OpenAsync(settings, CancellationToken.None);
        var platform = await ServerlessPlatform.OpenAsync(settings, azure, TimeProvider.System, NullLoggerFactory.Instance);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        platform.AddTo(builder.Services).AddEntraSignIn(settings);
        add?.Invoke(builder.Services);
        var server = builder.Build();
        var front = new Triggers.Front(server.Services.GetRequiredService<FrontDoor>());
        server.Run(context => front.RunAsync(context.Request));
        await server.StartAsync();
        return new MountedPlatform(platform, mails, server);
    }

    /// <summary>What the functions do that hear this text; accounts have no orchestration, so that no engine is asked.</summary>
    public Task SignalAsync(string text) => new Signal(Platform.Errands).RunAsync(text, null!, CancellationToken.None);

    public Task SendMailAsync(string text) => new SendMail(Platform.Runtime.Lives).RunAsync(text, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Platform.DisposeAsync();
        Mails.Dispose();
    }
}
