using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Serving;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading.Access;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using GrantsPlatform.Web.Tests.Hostile;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>An empty platform in earnest: nobody can be shown, everybody signs in. Time stands at 5 May 2025, 11:00 in Paris, until a test moves it.</summary>
public sealed partial class SignInSite : IAsyncDisposable, ITarget
{
    public const string Password = "trois loutres dansent";

    private readonly ConcurrentQueue<OutgoingMail> _mails = new();
    private readonly InMemoryStore _store = new(RuntimeCatalogue.Core.Schemas);
    private readonly FaultLog _log;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private WebApplication _app = null!;

    public SignInSite() => _log = new FaultLog(Caught);

    /// <summary>Whether the store is out of reach for a call of this name, from now on.</summary>
    public Func<string, bool> IsDown { get; set; } = _ => false;

    /// <summary>What the mail server says instead of taking a mail; null: it takes them.</summary>
    public Exception? MailOutage { get; set; }

    /// <summary>What whoever runs the platform reads of what was caught.</summary>
    internal Lines Caught { get; } = new();

    public SimulatedClock Clock { get; } = new(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));

    public GrantsRuntime Runtime { get; private set; } = null!;

    public FirstAdministrator First { get; } = new();

    public PublicAddress Address { get; } = new(new Uri("http://localhost/"));

    public static Task<SignInSite> StartAsync(int leniency = 1_000, params OpenIdOptions[] providers) => StartAsync(leniency, _ => { }, providers);

    /// <param name="add">What a host brings besides.</param>
    public static async Task<SignInSite> StartAsync(int leniency, Action<IServiceCollection> add, params OpenIdOptions[] providers)
    {
        var site = new SignInSite();
        var protection = new EphemeralDataProtectionProvider();
        var links = new MailLinks(new Seals(protection, site.Clock), new SigningCodes(new byte[32]), site.Address);
        site.Runtime = GrantsRuntime.Create(
            Breakable.Over(site._store, name => site.IsDown(name)), new RuntimeOptions { SoleWriter = true, OnFault = site._log.Tell }, site.Clock, new Recorder(site), LetterDesk.With(links), new PermissionsGate());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(site.Faults);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton<IDataProtectionProvider>(protection).AddSingleton(site.Address).AddSingleton(site.First);
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = false, Secret = new byte[32], Leniency = leniency, Providers = providers }, site.Runtime, site.Clock);
        builder.Services.AddSingleton(new PasswordHashing(rounds: 1_000));
        add(builder.Services);
        site._app = builder.Build();
        site._app.Use(next => site.Inside = next);
        site._app.UseGrantsWeb();
        await site._app.StartAsync();
        site.Address.Root = new Uri(site._app.Urls.Single());
        return site;
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>The application behind its server.</summary>
    public RequestDelegate Inside { get; private set; } = null!;

    public Faults Faults { get; } = new();

    public Task<long> EventsAsync() => Task.FromResult(_store.Events);

    public Browser Browse() => new(this);

    /// <summary>What falls due is done; the mails are those sent so far.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> MailsAsync()
    {
        await _turn.WaitAsync();
        try
        {
            await Runtime.Runner.RunDueAsync(Clock.GetUtcNow());
            return [.. _mails];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The link of the last mail with this subject to this address.</summary>
    public async Task<string> LinkAsync(string subject, string to)
    {
        var mail = (await MailsAsync()).Last(mail => mail.To.Mail == to && mail.Subject.Contains(subject, StringComparison.Ordinal));
        return Link().Match(mail.Text).Value;
    }

    public async Task DoAsync(StreamId target, Command command, string? person = null)
    {
        var outcome = await Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), person is null ? Actor.Console : Actor.Person(person), Reason: "Pour un essai."));
        Assert.False(outcome is CommandOutcome.Refused, outcome is CommandOutcome.Refused refused ? refused.Refusal.Message : null);
    }

    /// <summary>A person with a confirmed account, signed in nowhere; returns its id.</summary>
    public async Task<string> PersonAsync(string mail, string name = "Camille Essai")
    {
        using var browser = Browse();
        await browser.OpenAsync("/inscription");
        await browser.SendAsync("Créer mon compte", ("Name", name), ("Mail", mail), ("Password", Password));
        await browser.OpenAsync(await LinkAsync("Confirmez", mail));
        await browser.SendAsync("Confirmer mon adresse", ("Password", Password));
        await browser.SendAsync("Se déconnecter");
        return (await _app.Services.GetRequiredService<People>().FindByMailAsync(mail, default))!;
    }

    public async Task<CredentialState.Known> CredentialAsync(string account) =>
        (CredentialState.Known)await Runtime.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(account));

    public async Task<AccountState.Open> AccountAsync(string account) => (AccountState.Open)await Runtime.Reads.ReadAsync<AccountState>(AccountState.IdOf(account));

    public Task<string?> FindAsync(string mail) => _app.Services.GetRequiredService<People>().FindByMailAsync(mail, default).AsTask();

    public Task PassAsync(TimeSpan time) => Runtime.Simulate(Clock).AdvanceToAsync(Clock.GetUtcNow() + time);

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<Browser> SignedInAsync(string mail, string password = Password)
    {
        var browser = Browse();
        await browser.SignInAsync(mail, password, "/compte");
        Assert.Equal("/compte", browser.At);
        return browser;
    }

    /// <summary>With an authenticator from now on, whose present code has not served; returns the recovery codes.</summary>
    public async Task<string[]> EnrolAsync(Browser browser, string account)
    {
        await browser.OpenAsync("/compte/validation");
        await browser.SendAsync("Enregistrer mon application");
        await browser.SendAsync("Code affiché", ("Code", await CodeAsync(account)));
        await PassAsync(TimeSpan.FromMinutes(2));
        return [.. RecoveryCode().Matches(browser.Body).Select(match => match.Groups[1].Value)];
    }

    /// <summary>What the person's authenticator shows now.</summary>
    public async Task<string> CodeAsync(string account)
    {
        var record = (await Runtime.Reads.ContentsAsync(CredentialState.IdOf(account))).Json<TotpRecord>(TotpRecord.Record)!;
        return Totp.CodeOf(Base32.Decode(record.Secret), Totp.StepAt(Clock.GetUtcNow()));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Runtime.DisposeAsync();
        await _store.DisposeAsync();
        _turn.Dispose();
        _log.Dispose();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();

    [GeneratedRegex("<code>([A-Z0-9-]+)</code>")]
    private static partial Regex RecoveryCode();

    private sealed class Recorder(SignInSite site) : IMessageDelivery
    {
        public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            if (site.MailOutage is { } outage) throw outage;
            site._mails.Enqueue(mail);
            return Task.CompletedTask;
        }
    }
}
