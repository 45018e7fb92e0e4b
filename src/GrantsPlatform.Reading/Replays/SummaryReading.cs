using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Replays;

/// <summary>What became of a call, read once and summed up for as many strands as are asked for.</summary>
internal sealed class SummaryReading
{
    private const int PageSize = 200;

    private readonly Room _room;
    private readonly string _call;
    private readonly string _counted;
    private readonly CallState.Known _known;
    private readonly AwardsState.Known _awards;

    private SummaryReading(Room room, string call, string counted, CallState.Known known, AwardsState.Known awards, ProgrammeDefinition definition) =>
        (_room, _call, _counted, _known, _awards, Definition) = (room, call, counted, known, awards, definition);

    public ProgrammeDefinition Definition { get; }

    /// <summary>Its files that were granted something, by département.</summary>
    public ImmutableArray<(ApplicationRow Row, ApplicationState.Known File)> Awarded { get; private set; } = [];

    private IReadOnlyList<TotalRow> Totals { get; set; } = [];

    /// <param name="measure">What is counted beside the grants; null: the first of the programme.</param>
    /// <returns>Null: there is no such call, or it has no envelope yet.</returns>
    public static async ValueTask<SummaryReading?> OfAsync(Room room, string call, string? measure, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(call), cancellation).ConfigureAwait(false) is not CallState.Known known
            || await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(call), cancellation).ConfigureAwait(false) is not AwardsState.Known awards) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false)).Revision(known.Revision);
        return new SummaryReading(room, call, measure ?? definition.Measures.FirstOrDefault()?.Code ?? "", known, awards, definition)
        {
            Totals = await room.Reads.TotalsAsync(ApplicationsView.Totals, call, cancellation).ConfigureAwait(false),
            Awarded = await AwardedAsync(room, call, cancellation).ConfigureAwait(false),
        };
    }

    /// <param name="strand">Null: every strand together.</param>
    public async ValueTask<CallSummary> SummaryAsync(string? strand, CancellationToken cancellation)
    {
        var sessions = await AllAsync<SessionRow>(_room, SessionsView.Name, _call, "startsAt", null, cancellation).ConfigureAwait(false);
        var tasks = await AllAsync<OperatorTaskRow>(_room, OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", ("status", "open"), cancellation).ConfigureAwait(false);
        var summary = new CallSummary(_known, Definition, _awards, PlaceLine.From(Totals, _counted, strand), Grants(strand), sessions, tasks)
        {
            Money = await MoneyLine.AllAsync(_room.Reads, _call, cancellation).ConfigureAwait(false),
            MeasureLabel = Definition.Measures.FirstOrDefault(measure => measure.Code == _counted)?.Label,
        };
        return summary with { OverrunReasons = await OverrunReasonsAsync(summary, cancellation).ConfigureAwait(false) };
    }

    /// <summary>The same of one strand, out of what was read for all.</summary>
    public CallSummary Of(Strand strand, CallSummary all) => all with { Places = PlaceLine.From(Totals, _counted, strand.Code), Grants = Grants(strand.Code) };

    public async ValueTask<ImmutableArray<PayeeAccount>> AccountsAsync(CancellationToken cancellation)
    {
        var accounts = ImmutableArray.CreateBuilder<PayeeAccount>();
        var agreements = await AllAsync<AgreementRow>(_room, AgreementsView.Name, _call, "applicant", null, cancellation).ConfigureAwait(false);
        foreach (var agreement in agreements.OrderBy(agreement => agreement.Application, StringComparer.Ordinal))
            accounts.AddRange(await PayeeAccount.OfAsync(_room, agreement.Application, cancellation).ConfigureAwait(false));
        return accounts.ToImmutable();
    }

    public static ImmutableArray<AmountLine> LinesOf(ApplicationState.Known file) => file.Phase is Phase.Decided decided ? decided.Granted : [];

    private ImmutableArray<AwardLine> Grants(string? strand) =>
    [
        .. Awarded.Select(one => (one.Row, Lines: LinesOf(one.File).Where(line => strand is null || line.Strand == strand).ToList())).Where(one => one.Lines.Count > 0)
            .Select(one => new AwardLine(one.Row.Id, one.Row.Applicant, one.Row.Departement ?? "", one.Row.Measures.GetValueOrDefault(_counted), one.Lines.Sum(line => line.Amount), one.Row.Consortium)),
    ];

    private async ValueTask<ImmutableSortedDictionary<string, string>> OverrunReasonsAsync(CallSummary summary, CancellationToken cancellation)
    {
        if (summary.Overruns.IsEmpty) return summary.OverrunReasons;
        var contents = await _room.Reads.ContentsAsync(AwardsState.IdOf(_call), cancellation).ConfigureAwait(false);
        var reasons = summary.OverrunReasons;
        foreach (var decision in summary.Awards.Files.Values.Select(file => file.Decision).OfType<DecisionTaken>().OrderBy(decision => decision.At))
            foreach (var strand in decision.Overruns.Keys.Where(summary.Overruns.ContainsKey))
                if (contents.Json<DecisionWords>(DecisionRecords.Of(decision.Application, decision.Session))?.OverrunReason is { } reason)
                    reasons = reasons.SetItem(strand, reason);
        return reasons;
    }

    private static async ValueTask<ImmutableArray<(ApplicationRow, ApplicationState.Known)>> AwardedAsync(Room room, string call, CancellationToken cancellation)
    {
        var awarded = new List<(ApplicationRow Row, ApplicationState.Known File)>();
        foreach (var row in await AllAsync<ApplicationRow>(room, ApplicationsView.Name, call, "applicant", ("status", FileStatuses.Awarded), cancellation).ConfigureAwait(false))
            awarded.Add((row, (ApplicationState.Known)await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false)));
        return [.. awarded.OrderBy(one => one.Row.Departement ?? "", StringComparer.Ordinal).ThenBy(one => one.Row.Id, StringComparer.Ordinal)];
    }

    private static async Task<ImmutableArray<TRow>> AllAsync<TRow>(
        Room room, string view, string partition, string sort, (string Name, string Value)? filter, CancellationToken cancellation)
    {
        var filters = new Dictionary<string, string>();
        if (filter is { } wanted) filters[wanted.Name] = wanted.Value;
        var query = new ViewQuery(view, partition, sort, false, filters, PageSize);
        return [.. await room.Reads.EveryRowAsync<TRow>(query, cancellation).Select(row => row.Body).ToListAsync(cancellation).ConfigureAwait(false)];
    }
}
