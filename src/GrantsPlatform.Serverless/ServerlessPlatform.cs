using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Access;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Front;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Maintenance;
using GrantsPlatform.Serverless.Secrets;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Observing;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Serverless;

/// <summary>What the cloud brings: its storage and its mail.</summary>
/// <param name="Files">The container of files that were taken in.</param>
/// <param name="Uploads">The container of files on their way in.</param>
public sealed record CloudServices(ITables Tables, IBlobs Files, IBlobs Uploads, IQueues Queues, IMessageDelivery Mails);

/// <summary>The platform over the cloud's services, with everything that functions call.</summary>
public sealed partial class ServerlessPlatform : IAsyncDisposable
{
    private const string ApplicationName = "GrantsPlatform";

    /// <summary>The account's own protection looks at what lies in it; no antivirus can be asked before a file is taken in.</summary>
    private static readonly NoVirusScan Scan = new();

    private readonly ServerlessSettings _settings;
    private readonly TableKeyRing _ring;
    private readonly IDataProtectionProvider _protection;
    private readonly PublicAddress _address;
    private readonly UploadOptions _receiving;

    private ServerlessPlatform(ServerlessSettings settings, CloudServices cloud, TableStore store, TimeProvider clock, ILoggerFactory logs)
    {
        (_settings, Store, Clock) = (settings, store, clock);
        _ring = new TableKeyRing(cloud.Tables, KeysTable(settings));
        // The runtime seals mailed links with it before there is a web application.
        _protection = Protected(new ServiceCollection()).BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
        _address = new PublicAddress(settings.PublicUrl, isGiven: true);
        var log = logs.CreateLogger<GrantsRuntime>();
        var passing = Directory.CreateTempSubdirectory("grants-").FullName;
        Files = new BlobFileStore(cloud.Files, passing);
        var signals = new SignalQueue(cloud.Queues);
        Runtime = GrantsRuntime.Create(
            store, new RuntimeOptions { MessageDomain = settings.PublicUrl.Host, KeyOfAddress = new KeyedHashes(new WebOptions { Secret = settings.Secret }).OfMail, Jitter = Random.Shared.NextDouble, OnFault = (what, cause) => Caught(log, what, FaultWords.Of(cause)) }, clock, cloud.Mails,
            LetterDesk.With(new MailLinks(new Seals(_protection, clock), new SigningCodes(settings.Secret), _address), LetterPress.With(Files)), new PermissionsGate(), wakeUps: signals, files: Files, press: ActPress.With(Files), workshop: Workshop.With(Files));
        Mails = new MailQueue(Runtime.Lives, cloud.Queues);
        Words = new LifeWords(new Queries(Runtime.ReadSide, clock), (what, cause) => Caught(log, what, FaultWords.Of(cause)));
        Errands = new Errands(Runtime.Lives, Mails, new DocumentQueue(Runtime.Lives, cloud.Queues));
        Poison = new PoisonedWork(Runtime.Commands);
        _receiving = settings.Quotas.Over(new UploadOptions(passing)) with { OnScan = verdict => Scanned(log, verdict) };
        Uploads = new BlobUploads(_receiving, cloud.Uploads, Files, Scan, clock);
        Sweep = new Sweep(store, Runtime, signals, Uploads, new FileSweep(store, Files, Uploads, clock), clock);
    }

    public TableStore Store { get; }
    public TimeProvider Clock { get; }
    public GrantsRuntime Runtime { get; }
    public MailQueue Mails { get; }
    public LifeWords Words { get; }
    public Errands Errands { get; }
    public PoisonedWork Poison { get; }
    public Sweep Sweep { get; }
    public BlobFileStore Files { get; }
    public BlobUploads Uploads { get; }

    /// <summary>Makes what is missing of tables and containers.</summary>
    public static async Task<ServerlessPlatform> OpenAsync(
        ServerlessSettings settings, CloudServices cloud, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        var log = logs.CreateLogger<TableStore>();
        await Task.WhenAll(
            cloud.Tables.CreateAsync([KeysTable(settings)], cancellation), cloud.Files.CreateAsync(cancellation), cloud.Uploads.CreateAsync(cancellation)).ConfigureAwait(false);
        var store = await TableStore.OpenAsync(
            cloud.Tables, new TableStoreOptions { Prefix = settings.Storage.Prefix, Clock = clock, OnFault = (what, cause) => Caught(log, what, FaultWords.Of(cause)) },
            RuntimeCatalogue.Core.Schemas, cancellation).ConfigureAwait(false);
        return new ServerlessPlatform(settings, cloud, store, clock, logs);
    }

    /// <summary>The services of the web application, and those that functions are made with.</summary>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        Protected(services).AddSingleton(_address).AddSingleton(_settings);
        if (_settings.FirstAdministrator is { } first) services.AddSingleton(first);
        var web = new WebOptions { SecureCookies = _settings.PublicUrl.Scheme == Uri.UriSchemeHttps, Secret = _settings.Secret, Publisher = _settings.Publisher };
        services.AddGrantsWeb(_settings.PlatformName is { } name ? web with { Name = name } : web, Runtime, Clock);
        services.AddObservation();
        services.AddSingleton(_receiving).AddSingleton<IVirusScan>(Scan).AddSingleton<IFileStore>(Files).AddSingleton<IUploads>(Uploads);
        services.AddSingleton(Runtime.Lives).AddSingleton(Mails).AddSingleton(Words).AddSingleton(Errands).AddSingleton(Poison).AddSingleton(Sweep).AddSingleton<IChain>(Store);
        return services.AddSingleton<FrontDoor>();
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync().ConfigureAwait(false);
        Uploads.Dispose();
        await Store.DisposeAsync().ConfigureAwait(false);
    }

    private static string KeysTable(ServerlessSettings settings) => settings.Storage.Prefix + "keys";

    private IServiceCollection Protected(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        return services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = _ring);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Caught, and to be tried again: {What}. {Fault}")]
    private static partial void Caught(ILogger logger, string what, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The antivirus answered {Verdict}.")]
    private static partial void Scanned(ILogger logger, string verdict);
}
