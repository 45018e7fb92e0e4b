using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>
/// Pages of agents over HTTP, asked for one after the other by one instructor of the whole programme: the work list of a call in its states, and files of
/// it. One call has a tenth of the files of the other, in the same store.
/// </summary>
internal static partial class WorkReads
{
    private const int Opened = 200;

    public static async Task RunAsync(string folder, int files)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        await platform.OpenCallAsync(0);
        var calls = new[] { ("small", files / 10), ("large", files) };
        var level = (await LevelsAsync(platform, "bench"))[0].Code;
        foreach (var (call, count) in calls) await FillAsync(platform, call, count, (number, at) => HappenedTo(number, at, level));
        await AppointAsync(platform);
        await using var app = WebReads.Serve(platform, folder);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        await WebReads.SignInAsync(client);
        foreach (var (call, count) in calls)
        {
            Console.WriteLine($"call of {count:N0} files: page, size, p50, p99, constant of that size p50, ratio");
            foreach (var (words, query) in Lists) await WebReads.MeasureAsync(client, words, $"/instruction/appels/{call}{query}");
            var list = await client.GetStringAsync($"/instruction/appels/{call}?vue=tous");
            await WebReads.MeasureAsync(client, "next page", WebUtility.HtmlDecode(Next().Match(list).Groups[1].Value));
            await WebReads.MeasureAsync(client, "agent's home", "/instruction");
            await MeasureFilesAsync(client, call, count);
            foreach (var (words, query) in Figures(level)) await WebReads.MeasureAsync(client, words, $"/gestion/appels/{call}/tableau-de-bord{query}");
            list = await client.GetStringAsync($"/gestion/appels/{call}/tableau-de-bord/dossiers?etape=eligibilite");
            await WebReads.MeasureAsync(client, "files behind a figure, next page", WebUtility.HtmlDecode(NextOfFigure().Match(list).Groups[1].Value));
        }
    }

    /// <summary>A third was found eligible, some sooner than others, and half of these were given to somebody.</summary>
    private static ImmutableArray<Event> HappenedTo(int number, DateTimeOffset at, string level) => number % 3 != 0 ? [] :
        [new FoundEligible(at.AddDays(2 + number % 59)), .. number % 2 == 0 ? [new InstructorNoted(level, WebReads.OnePerson.Id)] : (Event[])[]];

    private static (string Words, string Query)[] Figures(string level) =>
    [
        ("dashboard", ""), ("files behind a delay", "/dossiers?etape=eligibilite"), ("those that took longer than most", "/dossiers?etape=eligibilite&de=30"),
        ("files behind an opinion that is awaited", $"/dossiers?niveau={level}&avis=attendu"),
    ];

    private static readonly (string Words, string Query)[] Lists =
    [
        ("to do", ""), ("all", "?vue=tous"), ("all, by amount", "?vue=tous&tri=-demande"), ("a département", "?vue=tous&dep=34"), ("two départements and a state", "?vue=tous&dep=34&dep=31&etat=submitted"),
        ("a number", "?vue=tous&q=f-4711"), ("a word that all have", "?vue=tous&q=organisme"), ("amounts between", "?vue=tous&min=10000&max=10100"), ("to be given to somebody", "?vue=tous&instructeur=personne"),
    ];

    /// <summary>Each opened once: none is kept from before.</summary>
    private static async Task MeasureFilesAsync(HttpClient client, string call, int count)
    {
        var latencies = new List<double>();
        for (var i = 0; i < Opened; i++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync($"/instruction/dossiers/{call}-{i * 4_813L % count}?liste=%3Fvue%3Dtous");
            if (i >= Opened / 10) latencies.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var measured = new Latencies(latencies);
        Console.WriteLine($"| files, cold | | {measured.P50:N2} ms | {measured.P99:N2} ms | | |");
    }

    internal static async Task FillAsync(BenchPlatform platform, string call, int files, Func<int, DateTimeOffset, ImmutableArray<Event>> happened)
    {
        var definition = (await platform.Runtime.Reads.ReadAsync<CallState>(CallState.IdOf("bench")) as CallState.Known).Required("the call").Programme;
        await platform.SendAsync(CallState.IdOf(call), new CreateCall(definition, 1, $"Mesure, {call}"));
        await platform.SendAsync(CallState.IdOf(call), new ScheduleCall());
        await platform.Runtime.Simulate(platform.Clock).AdvanceToAsync(platform.Clock.GetUtcNow());
        var at = platform.Clock.GetUtcNow();
        for (var from = 0; from < files; from += 1000)
            await Task.WhenAll(Enumerable.Range(from, Math.Min(1000, files - from)).Select(number => platform.CommitAsync(FileOf(definition, call, number, at, happened(number, at)))));
        Console.WriteLine($"{files:N0} files in {call}");
    }

    /// <summary>A submitted file as the platform would have written it, without the words of its answers.</summary>
    /// <param name="since">What happened to it since.</param>
    private static Commit FileOf(string programme, string call, int number, DateTimeOffset at, ImmutableArray<Event> since)
    {
        var id = ApplicationState.IdOf($"{call}-{number}");
        AmountLine line = new("logement", "s", 2022, "o-1", new Money(100_000 + number * 7907L % 10_000_000));
        var dossier = new Dossier(Digest.Of(id.Key), [line], [], ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, decimal>.Empty, Departements[number % Departements.Length]);
        ImmutableArray<Event> events =
        [
            new DraftStarted(call, programme, 1, "o-1", "356000000", $"Organisme {number * 31L % 100_003}", null, at, at.AddDays(30), []),
            new ApplicationSubmitted(at.AddSeconds(number), dossier, Actor.Person("p-2")),
            .. since,
        ];
        IDecider decider = new ApplicationDecider();
        var (state, stored, previous) = (decider.Empty, new List<StoredEvent>(), "");
        foreach (var happened in events)
        {
            state = decider.Evolve(state, happened);
            var sealedEvent = new EventEnvelope(id, stored.Count + 1, Wire.NameOf(happened), at, at, Actor.Person("p-2"), null, $"{id.Key}-{stored.Count}", "0123456789abcdef", previous, happened).Seal();
            stored.Add(sealedEvent);
            previous = sealedEvent.Hash;
        }
        return StoredFile.Of(id, (DraftStarted)events[0], (ApplicationState)state, StoredFile.Paced) with { Events = stored };
    }

    private static readonly string[] Departements = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

    internal static async Task<ImmutableArray<ReviewLevel>> LevelsAsync(BenchPlatform platform, string callId)
    {
        var call = (await platform.Runtime.Reads.ReadAsync<CallState>(CallState.IdOf(callId)) as CallState.Known).Required("the call");
        return (await platform.Runtime.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme))).Revision(call.Revision).Levels;
    }

    internal static async Task AppointAsync(BenchPlatform platform)
    {
        await platform.SendAsync(KeyState.IdOf("mail", "k"), new ClaimKey(AccountState.IdOf(WebReads.OnePerson.Id)));
        await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new OpenAccount("Personne de mesure", "mesure@example.org", "k"));
        foreach (var role in new[] { Role.RegionalInstructor, Role.ProgrammeManager }) await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new GrantRole(role));
    }

    [GeneratedRegex("href=\"(/instruction/appels/[^\"]*apres=[^\"]*)\"")]
    private static partial Regex Next();

    [GeneratedRegex("href=\"(/gestion/appels/[^\"]*apres=[^\"]*)\"")]
    private static partial Regex NextOfFigure();
}
