using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Replaying;

/// <summary>What the store says of a call: read from its totals, lists and awards, never from a scenario.</summary>
internal sealed record CallSummary(
    CallState.Known Call, ProgrammeDefinition Definition, AwardsState.Known Awards, ImmutableArray<PlaceLine> Places,
    ImmutableArray<AwardLine> Grants, ImmutableArray<SessionRow> Sessions, ImmutableArray<OperatorTaskRow> OpenTasks)
{
    private const int PageSize = 200;

    public int Files => Places.Sum(place => place.Files);

    public int Consortia => Places.Sum(place => place.AwardedConsortia);

    /// <summary>By département; empty until there are agreements.</summary>
    public ImmutableArray<MoneyLine> Money { get; init; } = [];

    /// <summary>By file and payee; empty until an agreement is in force.</summary>
    public ImmutableArray<PayeeAccount> Accounts { get; init; } = [];

    /// <summary>Why a strand goes over its envelope, as the committee had it recorded.</summary>
    public ImmutableSortedDictionary<string, string> OverrunReasons { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>As the definition names it: "Jeunes accompagnés".</summary>
    public string MeasureLabel { get; init; } = "";

    public int WithStatus(string status) => Places.Sum(place => place.Outcomes.GetValueOrDefault(status));

    public GrantSum Total => new(Places.Sum(place => place.Granted.Grants), Places.Sum(place => place.Granted.Measure), Places.Sum(place => place.Granted.Amount));

    /// <summary>By how much each strand goes over its envelope, where it does.</summary>
    public ImmutableSortedDictionary<string, Money> Overruns =>
        Awards.Strands.Where(strand => Awards.Granted.GetValueOrDefault(strand.Key) > strand.Value)
            .ToImmutableSorted(strand => strand.Key, strand => Awards.Granted[strand.Key] - strand.Value);

    /// <summary>Whether the run came as far as a call with its envelope.</summary>
    public static async Task<bool> CanBeReadAsync(IReads reads, Expected about, CancellationToken cancellation = default) =>
        await reads.ReadAsync<AwardsState>(AwardsState.IdOf(about.Call), cancellation).ConfigureAwait(false) is AwardsState.Known;

    /// <exception cref="ScenarioException">There is no such call in the store.</exception>
    public static async Task<CallSummary> ReadAsync(IReads reads, Expected about, CancellationToken cancellation = default)
    {
        var known = await reads.ReadAsync<CallState>(CallState.IdOf(about.Call), cancellation).ConfigureAwait(false) as CallState.Known
            ?? throw new ScenarioException($"L’appel à projets «\u00A0{about.Call}\u00A0» (expected.call) n’existe pas dans la base.");
        var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false);
        var awards = await reads.ReadAsync<AwardsState>(AwardsState.IdOf(about.Call), cancellation).ConfigureAwait(false) as AwardsState.Known
            ?? throw new ScenarioException($"L’appel à projets «\u00A0{about.Call}\u00A0» n’a pas encore d’enveloppe.");
        var totals = await reads.TotalsAsync(ApplicationsView.Totals, about.Call, cancellation).ConfigureAwait(false);
        var sessions = await AllAsync<SessionRow>(reads, SessionsView.Name, about.Call, "startsAt", null, cancellation).ConfigureAwait(false);
        var tasks = await AllAsync<OperatorTaskRow>(reads, OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", ("status", "open"), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(known.Revision);
        var summary = new CallSummary(
            known, definition, awards, PlaceLine.From(totals, about),
            await GrantsAsync(reads, about, cancellation).ConfigureAwait(false), sessions, tasks)
        {
            Money = await MoneyLine.AllAsync(reads, about.Call, cancellation).ConfigureAwait(false),
            Accounts = await AccountsAsync(reads, about.Call, cancellation).ConfigureAwait(false),
            MeasureLabel = definition.Measures.FirstOrDefault(measure => measure.Code == about.Measure)?.Label
                ?? throw new ScenarioException($"La mesure «\u00A0{about.Measure}\u00A0» (expected.measure) n’est pas dans la définition du programme."),
        };
        return summary with { OverrunReasons = await OverrunReasonsAsync(reads, about.Call, summary, cancellation).ConfigureAwait(false) };
    }

    private static async Task<ImmutableSortedDictionary<string, string>> OverrunReasonsAsync(IReads reads, string call, CallSummary summary, CancellationToken cancellation)
    {
        if (summary.Overruns.IsEmpty) return summary.OverrunReasons;
        var contents = await reads.ContentsAsync(AwardsState.IdOf(call), cancellation).ConfigureAwait(false);
        var reasons = summary.OverrunReasons;
        foreach (var decision in summary.Awards.Files.Values.Select(file => file.Decision).OfType<DecisionTaken>().OrderBy(decision => decision.At))
            foreach (var strand in decision.Overruns.Keys.Where(summary.Overruns.ContainsKey))
                if (contents.Json<DecisionWords>($"decision/{decision.Application}/{decision.Session}")?.OverrunReason is { } reason)
                    reasons = reasons.SetItem(strand, reason);
        return reasons;
    }

    private static async Task<ImmutableArray<AwardLine>> GrantsAsync(IReads reads, Expected about, CancellationToken cancellation)
    {
        var grants = ImmutableArray.CreateBuilder<AwardLine>();
        foreach (var row in await AllAsync<ApplicationRow>(reads, ApplicationsView.Name, about.Call, "applicant", ("status", "awarded"), cancellation).ConfigureAwait(false))
        {
            var file = (ApplicationState.Known)await reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false);
            var lines = ((Phase.Decided)file.Phase).Granted.Where(line => about.Strand is null || line.Strand == about.Strand).ToList();
            if (lines.Count > 0)
                grants.Add(new AwardLine(row.Id, row.Applicant, row.Departement ?? "", row.Measures.GetValueOrDefault(about.Measure), lines.Sum(line => line.Amount), row.Consortium));
        }
        return [.. grants.OrderBy(grant => grant.Departement, StringComparer.Ordinal).ThenBy(grant => grant.File, StringComparer.Ordinal)];
    }

    private static async Task<ImmutableArray<PayeeAccount>> AccountsAsync(IReads reads, string call, CancellationToken cancellation)
    {
        var accounts = ImmutableArray.CreateBuilder<PayeeAccount>();
        var agreements = await AllAsync<AgreementRow>(reads, AgreementsView.Name, call, "applicant", null, cancellation).ConfigureAwait(false);
        foreach (var agreement in agreements.OrderBy(agreement => agreement.Application, StringComparer.Ordinal))
            accounts.AddRange(await PayeeAccount.OfAsync(reads, agreement.Application, cancellation).ConfigureAwait(false));
        return accounts.ToImmutable();
    }

    private static async Task<ImmutableArray<TRow>> AllAsync<TRow>(
        IReads reads, string view, string partition, string sort, (string Name, string Value)? filter, CancellationToken cancellation)
    {
        var filters = new Dictionary<string, string>();
        if (filter is { } wanted) filters[wanted.Name] = wanted.Value;
        var query = new ViewQuery(view, partition, sort, false, filters, PageSize);
        var rows = ImmutableArray.CreateBuilder<TRow>();
        while (true)
        {
            var page = await reads.QueryAsync<TRow>(query, cancellation).ConfigureAwait(false);
            rows.AddRange(page.Rows.Select(row => row.Body));
            if (page.Next is null) return rows.ToImmutable();
            query = query with { After = page.Next };
        }
    }
}

/// <summary>One département: its files by status, and what was granted in the strand that is looked at.</summary>
internal sealed record PlaceLine(string Departement, int Files, ImmutableSortedDictionary<string, int> Outcomes, int AwardedConsortia, GrantSum Granted)
{
    private const string Awarded = "awarded";

    /// <summary>From the groups "{département}|{status}" of the call's total.</summary>
    public static ImmutableArray<PlaceLine> From(IReadOnlyList<TotalRow> totals, Expected about) =>
    [
        .. totals.Select(row => (Key: row.Group.Split('|'), row.Measures)).GroupBy(row => row.Key[0])
            .OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => new PlaceLine(
                place.Key,
                (int)place.Sum(row => row.Measures.GetValueOrDefault("files")),
                place.ToImmutableSorted(row => row.Key[1], row => (int)row.Measures.GetValueOrDefault("files")),
                (int)place.Where(row => row.Key[1] == Awarded).Sum(row => row.Measures.GetValueOrDefault("consortia")),
                GrantsOf(place.Where(row => row.Key[1] == Awarded).Select(row => row.Measures), about))),
    ];

    private static GrantSum GrantsOf(IEnumerable<IReadOnlyDictionary<string, long>> awarded, Expected about)
    {
        var rows = awarded.ToList();
        long Sum(string name) => rows.Sum(row => row.GetValueOrDefault(name));
        return about.Strand is { } strand
            ? new GrantSum((int)Sum($"files.{strand}"), Sum($"measure.{about.Measure}.{strand}"), new Money(Sum($"granted.{strand}")))
            : new GrantSum(
                (int)Sum("files"), Sum($"measure.{about.Measure}"),
                new Money(rows.Sum(row => row.Where(measure => measure.Key.StartsWith("granted.", StringComparison.Ordinal)).Sum(measure => measure.Value))));
    }
}

internal sealed record GrantSum(int Grants, long Measure, Money Amount);

internal sealed record AwardLine(string File, string Applicant, string Departement, long Measure, Money Amount, bool Consortium);
