using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Downloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Bench;

/// <summary>
/// Pages over HTTP, asked for one after the other by one client on the same machine: an organisation with 10 000 files of its own, a call
/// with 100 000 awarded ones more. Beside each page, one of constant bytes of its size, by the same server in the same run.
/// </summary>
internal static partial class WebReads
{
    private const int OwnFiles = 10_000;
    private const int Awarded = 100_000;
    private const int Rounds = 400;

    public static async Task RunAsync(string folder)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        await platform.OpenCallAsync(OwnFiles);
        await AppointAsync(platform);
        await CloseAsync(platform);
        var watch = Stopwatch.StartNew();
        for (var from = 0; from < Awarded; from += 1000) await platform.AwardAsync(from, 1000);
        Console.WriteLine($"{Awarded:N0} files awarded in {watch.Elapsed.TotalSeconds:N0} s");
        await using var app = Serve(platform, folder);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        await SignInAsync(client);
        var next = Next().Match(await client.GetStringAsync("/dossiers")).Groups[1].Value;
        foreach (var (words, address) in ((string, string)[])[("home", "/"), ("calls, filtered", "/appels?q=mesure"), ("own files", "/dossiers"), ("own files, next page", WebUtility.HtmlDecode(next)), ("results", "/appels/bench/resultats")])
            await MeasureAsync(client, words, address);
    }

    /// <param name="before">What happens before each look, in no time that counts.</param>
    internal static async Task MeasureAsync(HttpClient client, string words, string address, Func<int, Task>? before = null)
    {
        var size = (await client.GetByteArrayAsync(address)).Length;
        List<double> pages = [], constants = [];
        for (var round = 0; round < Rounds; round++)
        {
            if (before is not null) await before(round);
            var page = await TimeAsync(client, address);
            var constant = await TimeAsync(client, $"/constant/{size}");
            if (round < Rounds / 10) continue;
            pages.Add(page);
            constants.Add(constant);
        }
        var (measured, floor) = (new Latencies(pages), new Latencies(constants));
        Console.WriteLine($"| {words} | {size / 1000} kB | {measured.P50:N2} ms | {measured.P99:N2} ms | {floor.P50:N2} ms | {measured.P50 / floor.P50:N1} |");
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(address);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    internal static WebApplication Serve(BenchPlatform platform, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = false, Secret = new byte[32], Leniency = 1_000_000 }, platform.Runtime, platform.Clock);
        builder.Services.AddDataFolder(Path.Combine(folder, "data"));
        builder.Services.AddSingleton<IDemonstration>(new OnePerson());
        var app = builder.Build();
        app.Map("/constant", constant => constant.Run(context => context.Response.Body.WriteAsync(new byte[int.Parse(context.Request.Path.Value![1..])]).AsTask()));
        app.UseGrantsWeb();
        return app;
    }

    private static async Task AppointAsync(BenchPlatform platform)
    {
        await platform.SendAsync(KeyState.IdOf("mail", "k"), new ClaimKey(AccountState.IdOf(OnePerson.Id)));
        await platform.SendAsync(AccountState.IdOf(OnePerson.Id), new OpenAccount("Personne de mesure", "mesure@example.org", "k"));
        await platform.SendAsync(OrganisationState.IdOf("o-1"), new AddMember(OnePerson.Id, [MemberRight.Editor]));
    }

    private static async Task CloseAsync(BenchPlatform platform)
    {
        var call = CallState.IdOf("bench");
        await platform.Runtime.Simulate(platform.Clock).AdvanceToAsync(((CallState.Known)await platform.Runtime.Reads.ReadAsync<CallState>(call)).ClosesAt.AddDays(1));
        foreach (var step in (CallCommand[])[new BeginSelection(), new ConcludeSelection(), new PublishResults()]) await platform.SendAsync(call, step);
    }

    internal static async Task SignInAsync(HttpClient client)
    {
        var token = Token().Match(await client.GetStringAsync("/demonstration/comptes")).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("account", OnePerson.Id), new("jeton", token)]);
        (await client.PostAsync("/demonstration/comptes", form)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/dossiers\\?[^\"]*after=[^\"]*)\"")]
    private static partial Regex Next();

    internal sealed class OnePerson : IDemonstration
    {
        public const string Id = "p-bench";
        public IReadOnlyList<Persona> Personas { get; } = [new(Id, "Personne de mesure", "Mesure", "Mesure")];
        public IReadOnlyList<InventedPart> Invented => [];
        public Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation) => Task.CompletedTask;
        public IReadOnlyList<ShownMail> Mails(int most) => [];
    }
}
