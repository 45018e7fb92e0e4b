using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Tests.Hostile;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace GrantsPlatform.Web.Tests;

/// <summary>
/// The web application over a store in memory that holds the demonstration: the regional call decided, the departmental one open, the clock
/// at 5 May 2025, 11:00 in Paris. Made once for the assembly: tests may add streams of their own, and must not move the clock.
/// </summary>
public sealed partial class WebFixture : IAsyncLifetime, IAsyncDisposable, ITarget
{
    public const string Decided = "cej-jr-occitanie-2022";
    public const string Open = "cllaj-pas-de-calais-2025";

    private readonly string _mails = Directory.CreateTempSubdirectory("web-tests-").FullName;
    private string _past = "";
    private InMemoryStore _store = null!;
    private Platform _platform = null!;
    private WebApplication _app = null!;
    private SimulatedClock _clock = null!;
    private bool _disposed;

    /// <summary>In the place of the demonstration's own list; null: that one.</summary>
    internal DemoList? Others { get; init; }

    /// <summary>What a test changes in the definitions that the scenarios publish; null: nothing.</summary>
    internal Func<string, string>? Definition { get; init; }

    /// <summary>Letters and acts go with their mails as documents.</summary>
    internal bool EnclosesLetters { get; init; }

    /// <summary>What makes PDFs in the place of this machine's; null: that one.</summary>
    internal PdfOffice? Office { get; init; }

    /// <summary>What stands between the platform and its store.</summary>
    internal Func<IStore, IStore> Around { get; init; } = store => store;

    public GrantsRuntime Runtime => _platform.Runtime;

    internal Platform Platform => _platform;

    public IServiceProvider Services => _app.Services;

    internal IStore Store => _store;

    /// <summary>The application behind its server.</summary>
    public RequestDelegate Inside { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>What the application had not foreseen, so far.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Passwords of tests are nobody's: what makes guessing slow would make tests slow.</summary>
    internal static PasswordHashing QuickHashing { get; } = new(rounds: 1_000);

    /// <summary>How many events the store holds, in all its streams.</summary>
    public Task<long> EventsAsync() => Task.FromResult(_store.Events);

    public async Task InitializeAsync()
    {
        var list = Others ?? DemoList.Read(InScenarios("demo.json"));
        var past = await ReplayedPast.OfAsync(list, Definition, EnclosesLetters);
        _past = past.Folder;
        _store = past.Store.Copy();
        past.CopyFilesTo(_mails);
        _clock = new SimulatedClock(list.StopsAt);
        _platform = Over(_clock);
        await StartAsync(_clock);
    }

    private Platform Over(SimulatedClock clock) => Platform.Over(
        Around(_store), _mails, clock, oneByOne: true, enclosesLetters: () => EnclosesLetters, files: DiskFileStore.Open(new DiskFileStoreOptions(Data) { Clock = clock, KeepFree = 0 }));

    private string Data => ReplayedPast.DataIn(_mails);

    /// <summary>As after a process has died: another one, over what the store holds. Everybody has to sign in again.</summary>
    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        await _platform.DisposeAsync();
        _platform = Over(_clock);
        await StartAsync(_clock);
    }

    /// <summary>Follows no redirection. With an account, whoever holds it is signed in.</summary>
    public async Task<HttpClient> ClientAsync(string? account = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        var client = new HttpClient(handler, disposeHandler: true) { BaseAddress = Address };
        if (account is null) return client;
        var token = AntiforgeryToken().Match(await client.GetStringAsync("/demonstration/comptes")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("account", account), new("jeton", token)]);
        using var answer = await client.PostAsync("/demonstration/comptes", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>A command that the test needs done, by the machine's own command line.</summary>
    public async Task DoAsync(StreamId target, Command command, string? reason = null)
    {
        var outcome = await Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Console, Reason: reason));
        Assert.False(outcome is CommandOutcome.Refused, outcome is CommandOutcome.Refused refused ? refused.Refusal.Message : null);
    }

    /// <summary>A commit as it is, past every decision.</summary>
    internal Task CommitAsync(Commit commit) => _store.CommitAsync(commit, default);

    /// <summary>Carries out what follows from what was done, without moving the clock.</summary>
    public Task FollowAsync() => Runtime.Simulate(_clock).AdvanceToAsync(_clock.GetUtcNow());

    /// <summary>Lets time pass, with what falls due in it.</summary>
    public Task AdvanceAsync(TimeSpan by) => Runtime.Simulate(_clock).AdvanceToAsync(_clock.GetUtcNow() + by);

    /// <summary>Lets time pass, with all that falls due on the way.</summary>
    public Task MoveToAsync(DateTimeOffset instant) => Runtime.Simulate(_clock).AdvanceToAsync(instant);

    /// <summary>The heads that were sealed so far.</summary>
    public async Task<IReadOnlyList<Head>> HeadsAsync() => await _store.ReadHeadsAsync(500, default);

    /// <summary>What has been sent so far.</summary>
    public IReadOnlyList<MimeMessage> Mails() => [.. new[] { _past, _mails }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.eml")).Select(path => MimeMessage.Load(path))];

    /// <summary>A call of an invented programme, which differs from the open one by what is replaced in its definition; a draft as long as nobody schedules it.</summary>
    public async Task<string> CallAsync(string id, string title, params (string From, string To)[] replaced)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", $"{Open}.json"));
        json = json.Replace($"\"code\": \"{Open}\"", $"\"code\": \"{id}\"");
        foreach (var (from, to) in replaced)
        {
            Assert.Contains(from, json);
            json = json.Replace(from, to);
        }
        await DoAsync(ProgrammeState.IdOf(id), new PublishDefinition(json));
        await DoAsync(CallState.IdOf(id), new CreateCall(id, 1, title));
        return id;
    }

    /// <summary>A draft like <see cref="CallAsync"/>'s, in another département and six years later throughout, so that what hangs together still does: it opens on 1 April 2031.</summary>
    public Task<string> LaterCallAsync(string id, string title, string departement) =>
        CallAsync(id, title, ("2026", "2032"), ("2025", "2031"), ("\"code\": \"62\", \"name\": \"Pas-de-Calais\"", $"\"code\": \"{departement}\", \"name\": \"{Departements.NameOf(departement)}\""),
            ("\"value\": \"62\"", $"\"value\": \"{departement}\""));

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    public async Task DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        await _app.DisposeAsync();
        await _platform.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_mails, recursive: true);
    }

    private async Task StartAsync(SimulatedClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Faults);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = false, Secret = new byte[32], Leniency = 1000 }, Runtime, clock);
        builder.Services.AddSingleton(QuickHashing);
        builder.Services.AddDataFolder(Data, receiving: new UploadOptions(Data) { MostBytesPerDossier = 30_000_000, MostBytesPerAccount = 45_000_000, MostBytesPerLink = 5_000_000, MostBytesPerOrganisation = 60_000_000 });
        builder.Services.AddSingleton<IFileStore>(provider => new StandInFiles(DiskFileStore.Open(new DiskFileStoreOptions(Data) { Clock = provider.GetRequiredService<TimeProvider>() })));
        if (Office is { } office) builder.Services.AddSingleton(office);
        builder.Services.AddSingleton<IDemonstration>(new People([.. await DemoPersonas.ReadAsync(_platform.Queries, default)]));
        _app = builder.Build();
        _app.Use(next => Inside = next);
        _app.UseGrantsWeb();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    internal static string InScenarios(string name) => Path.Combine(AppContext.BaseDirectory, "scenarios", name);

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();

    /// <summary>Lets tests be anybody; time stands still.</summary>
    private sealed class People(IReadOnlyList<Persona> personas) : IDemonstration
    {
        public IReadOnlyList<Persona> Personas => personas;
        public IReadOnlyList<InventedPart> Invented => [];
        public Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation) => Task.CompletedTask;
        public IReadOnlyList<ShownMail> Mails(int most) => [];
    }
}

/// <summary>One platform for every test of the assembly that names it.</summary>
[CollectionDefinition(Name)]
public sealed class Site : ICollectionFixture<WebFixture>
{
    public const string Name = "site";
}
