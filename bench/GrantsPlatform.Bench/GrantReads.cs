using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Bench;

/// <summary>
/// Pages of grantees and of those who pay over HTTP, asked for one after the other by one person: a register with its rows, and the payments that are due
/// among the agreements of a programme, each with an advance.
/// </summary>
internal static partial class GrantReads
{
    private const string Definition = "cej-jr-occitanie-2022";
    private const int RowsAtOnce = 10_000;

    private static readonly string[] Departements = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

    public static async Task OfRegisterAsync(string folder, int rows)
    {
        await using var platform = await OpenAsync(folder);
        await platform.SendAsync(OrganisationState.IdOf("o-1"), new AddMember(WebReads.OnePerson.Id, [MemberRight.Editor]));
        await platform.CommitAsync(FileOf(0, platform.Clock.GetUtcNow()));
        await platform.SendAsync(RegisterState.IdOf("g-0"), new OpenRegister("g-0"));
        var watch = Stopwatch.StartNew();
        for (var from = 0; from < rows; from += RowsAtOnce)
            await platform.SendAsync(RegisterState.IdOf("g-0"), new ImportRows([.. Enumerable.Range(from, Math.Min(RowsAtOnce, rows - from)).Select(RowOf)], $"salt-of-the-rows-from-{from}"));
        Console.WriteLine($"{rows:N0} rows imported in {watch.Elapsed.TotalSeconds:N1} s");
        await MeasureAsync(platform, folder,
        [
            ("register", "/subventions/g-0/suivi"), ("register, a page in its middle", $"/subventions/g-0/suivi?page={rows / 100}"), ("register, a code found", $"/subventions/g-0/suivi?q=J-{rows / 2:00000}"),
            ("indicators", "/subventions/g-0/suivi/indicateurs"), ("grant", "/subventions/g-0"),
        ], async client => await WebReads.MeasureAsync(
            client, "register, after each change of a row", "/subventions/g-0/suivi",
            round => platform.SendAsync(RegisterState.IdOf("g-0"), new CorrectRow(RowOf(round) with { YearOfBirth = 1996 }, $"salt-of-the-correction-in-round-{round}"))));
    }

    public static async Task OfPaymentsAsync(string folder, int agreements)
    {
        await using var platform = await OpenAsync(folder);
        var (at, watch) = (platform.Clock.GetUtcNow(), Stopwatch.StartNew());
        for (var from = 0; from < agreements; from += 1000)
            await Task.WhenAll(Enumerable.Range(from, Math.Min(1000, agreements - from)).SelectMany(number => new[] { platform.CommitAsync(FileOf(number, at)), platform.CommitAsync(AgreementOf(number, at)) }));
        Console.WriteLine($"{agreements:N0} agreements written in {watch.Elapsed.TotalSeconds:N0} s");
        await MeasureAsync(platform, folder,
        [
            ("payments due", $"/paiements?programme={Definition}"), ("to approve", $"/paiements?programme={Definition}&vue=a-approuver"), ("batches", $"/paiements/lots?programme={Definition}"),
            ("one payment to prepare", $"/paiements/decision?programme={Definition}&acte=preparer&versement={Uri.EscapeDataString($"g-{agreements / 2}/avance~o-1")}"),
            ("agreements", "/instruction/appels/bench/conventions"), ("one agreement", $"/instruction/conventions/g-{agreements / 2}"),
        ]);
    }

    /// <summary>The balance sheet of a call whose files were all awarded and agreed: what is read of single files is read of each.</summary>
    public static async Task OfBalanceAsync(string folder, int files)
    {
        await using var platform = await OpenAsync(folder);
        var at = platform.Clock.GetUtcNow();
        for (var from = 0; from < files; from += 1000)
            await Task.WhenAll(Enumerable.Range(from, Math.Min(1000, files - from)).SelectMany(number => new[] { platform.CommitAsync(FileOf(number, at)), platform.CommitAsync(AgreementOf(number, at)) }));
        await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new GrantRole(Role.ProgrammeManager));
        await using var app = WebReads.Serve(platform, folder);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        await WebReads.SignInAsync(client);
        Console.WriteLine($"balance sheet of {files:N0} files, first time and second, size");
        foreach (var format in (string[])["", "?handler=Word", "?handler=Slides", "?handler=Workbook"])
        {
            var watch = Stopwatch.StartNew();
            var size = (await client.GetByteArrayAsync($"/gestion/appels/bench/bilan{format}")).Length;
            var first = watch.Elapsed;
            watch.Restart();
            await client.GetByteArrayAsync($"/gestion/appels/bench/bilan{format}");
            Console.WriteLine($"{(format.Length == 0 ? "page" : format)}: {first.TotalSeconds:N1} s, {watch.Elapsed.TotalSeconds:N1} s, {size / 1024:N0} kB");
        }
    }

    /// <summary>All agreements of a call as one archive.</summary>
    public static async Task OfActsAsync(string folder, int agreements)
    {
        await using var platform = await OpenAsync(folder);
        var at = platform.Clock.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, agreements).SelectMany(number => new[] { platform.CommitAsync(FileOf(number, at)), platform.CommitAsync(AgreementOf(number, at)) }));
        await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new GrantRole(Role.ProgrammeManager));
        await ActsAtOnce.RunAsync(platform, folder, agreements);
    }

    private static async Task<BenchPlatform> OpenAsync(string folder)
    {
        var platform = await BenchPlatform.OpenAsync(folder);
        await platform.OpenCallAsync(0);
        await platform.SendAsync(KeyState.IdOf("mail", "k"), new ClaimKey(AccountState.IdOf(WebReads.OnePerson.Id)));
        await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new OpenAccount("Personne de mesure", "mesure@example.org", "k"));
        return platform;
    }

    private static async Task MeasureAsync(BenchPlatform platform, string folder, (string Words, string Address)[] pages, Func<HttpClient, Task>? more = null)
    {
        // A role for those who pay; a grantee is let in by the organisation alone.
        if (!pages[0].Address.StartsWith("/subventions", StringComparison.Ordinal))
            foreach (var role in new[] { Role.PaymentPreparer, Role.ProgrammeManager }) await platform.SendAsync(AccountState.IdOf(WebReads.OnePerson.Id), new GrantRole(role));
        await using var app = WebReads.Serve(platform, folder);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
        await WebReads.SignInAsync(client);
        Console.WriteLine("page, size, p50, p99, constant of that size p50, ratio");
        foreach (var (words, address) in pages) await WebReads.MeasureAsync(client, words, address);
        if (WebUtility.HtmlDecode(Next().Match(await client.GetStringAsync(pages[0].Address)).Groups[1].Value) is { Length: > 0 } next) await WebReads.MeasureAsync(client, $"{pages[0].Words}, next page", next);
        if (more is not null) await more(client);
    }

    private static RegisterRow RowOf(int number) => new($"J-{number:00000}", "person", new DateOnly(2022, 5, 1).AddDays(-(number % 200)), YearOfBirth: 1997 + (number % 9), Values: new Dictionary<string, object>
    {
        ["gender"] = number % 2 == 0 ? "woman" : "man", ["signed"] = number % 3 == 0, ["housed"] = number % 5 == 0,
    }.ToImmutableSorted(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value)));

    private static AmountLine LineOf(int number) => new("logement", "s", 2022, "o-1", new Money(100_000 + (number * 7907L % 10_000_000)));

    /// <summary>Awarded and told.</summary>
    private static Runtime.Ports.Commit FileOf(int number, DateTimeOffset at)
    {
        var (id, line) = (ApplicationState.IdOf($"g-{number}"), LineOf(number));
        var dossier = new Dossier(Digest.Of(id.Key), [line], [], ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, decimal>.Empty, Departements[number % Departements.Length]);
        return StoredLife.Of(new ApplicationDecider(), id, at, [new ApplicationsView()],
            new DraftStarted("bench", Definition, 1, "o-1", "356000000", $"Organisme {number * 31L % 100_003}", null, at, at.AddDays(30), []), new ApplicationSubmitted(at, dossier, Actor.Person("p-2")),
            new DecisionRecorded("s", Outcome.Awarded, [line]), new DecisionNotified("s", Outcome.Awarded, at));
    }

    /// <summary>In force, with an advance that is due.</summary>
    private static Runtime.Ports.Commit AgreementOf(int number, DateTimeOffset at)
    {
        var (id, line, nothing) = (AgreementState.IdOf($"g-{number}"), LineOf(number), ImmutableSortedDictionary<string, decimal>.Empty);
        var (from, to, hash) = (new DateOnly(2022, 9, 1), new DateOnly(2023, 12, 31), Digest.Of(id.Key));
        return StoredLife.Of(new AgreementDecider(), id, at, [new AgreementsView(), new InstalmentsView()],
            new AgreementDrafted(
                Definition, 1, "bench", "o-1", $"Organisme {number * 31L % 100_003}", Departements[number % Departements.Length], [line], ImmutableSortedDictionary<string, string>.Empty.Add("o-1", "356000000"),
                from, to, nothing, new ActTerms(LegalAct.Agreement, new Money(2_300_000), null, [], true)),
            new AgreementSent(hash, at, []), new AgreementSigned(1, hash, at, Actor.Person("p-2")), new AgreementActivated(at, Actor.Person("p-3"), from, to, [line], nothing),
            new InstalmentPlanned("avance~o-1", "avance", InstalmentKind.Advance, "o-1", line.Amount, InstalmentTrigger.Countersigned, null, null, []), new InstalmentDue("avance~o-1", at));
    }

    [GeneratedRegex("href=\"([^\"]*apres=[^\"]*)\"")]
    private static partial Regex Next();
}
