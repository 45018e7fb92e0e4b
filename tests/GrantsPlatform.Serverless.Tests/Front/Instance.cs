using System.Net;
using GrantsPlatform.Serverless.Front;
using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Serverless.Tests.Front;

/// <summary>What several instances share.</summary>
internal sealed class SmallCloud
{
    public const string Proof = "preuve-du-premier-administrateur-d-essai";

    private InMemoryBlobs? _files;

    public SlowClock Clock { get; } = new(SmallPlatform.Start);
    public InMemoryTables Tables { get; } = new();
    public InMemoryBlobs Files => _files ??= new InMemoryBlobs(clock: Clock);
    public InMemoryBlobs Uploads { get; } = new();
    public InMemoryQueues Queues { get; } = new();
    public Outbox Mails { get; } = new();

    public CloudServices Services => new(Tables, Files, Uploads, Queues, Mails);

    /// <summary>Of one instance: what it knows of the way of the first administrator is its own.</summary>
    public static ServerlessSettings Settings => ServerlessSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [SettingNames.Storage] = "UseDevelopmentStorage=true", [SettingNames.PublicUrl] = "http://localhost:7071", [SettingNames.PlatformName] = "Appels d’essai",
        [SettingNames.Secret] = Convert.ToBase64String(new byte[32]), [SettingNames.FirstAdministrator] = Proof,
        [SettingNames.MailFrom] = "ne-pas-repondre@exemple.fr", [SettingNames.MailKey] = "cle",
    }).Build());

    public Task<ServerlessPlatform> OpenAsync() => ServerlessPlatform.OpenAsync(Settings, Services, Clock, NullLoggerFactory.Instance);
}

/// <summary>Stands still until it is set; each time that somebody measures how long something took, it took a while.</summary>
internal sealed class SlowClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;
    private long _passed;

    public TimeSpan EachLookTakes { get; set; }

    public void Set(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now;
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override long GetTimestamp() => _passed += EachLookTakes.Ticks;
}

/// <summary>One instance of the serverless host as far as HTTP goes: every request is passed to the front door, as its function does.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Instance(ServerlessPlatform platform, WebApplication server) => (Platform, _server) = (platform, server);

    public ServerlessPlatform Platform { get; }
    public Uri Address => new(_server.Urls.Single());

    public async Task<string?> FindByMailAsync(string mail) => await _server.Services.GetRequiredService<People>().FindByMailAsync(mail, CancellationToken.None);

    public static async Task<Instance> StartAsync(SmallCloud cloud)
    {
        var platform = await cloud.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        platform.AddTo(builder.Services);
        var server = builder.Build();
        server.Run(server.Services.GetRequiredService<FrontDoor>().PassAsync);
        await server.StartAsync();
        return new Instance(platform, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Platform.DisposeAsync();
    }
}
