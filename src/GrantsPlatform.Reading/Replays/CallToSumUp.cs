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

/// <summary>What became of a call that has its envelope.</summary>
/// <param name="Measure">The measure that is counted beside the grants; null: the first of the programme.</param>
/// <param name="Strand">The one that is looked at; null: every strand.</param>
public sealed record CallToSumUp(string Call, string? Measure = null, string? Strand = null) : PlatformQuery<CallSummary>
{
    private const int PageSize = 200;

    private protected override async ValueTask<CallSummary?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(Call), cancellation).ConfigureAwait(false) is not CallState.Known known
            || await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(Call), cancellation).ConfigureAwait(false) is not AwardsState.Known awards) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false)).Revision(known.Revision);
        var counted = Measure ?? definition.Measures.FirstOrDefault()?.Code ?? "";
        var totals = await room.Reads.TotalsAsync(ApplicationsView.Totals, Call, cancellation).ConfigureAwait(false);
        var sessions = await AllAsync<SessionRow>(room, SessionsView.Name, Call, "startsAt", null, cancellation).ConfigureAwait(false);
        var tasks = await AllAsync<OperatorTaskRow>(room, OperatorTasksView.Name, OperatorTasksView.Partition, "raisedAt", ("status", "open"), cancellation).ConfigureAwait(false);
        var summary = new CallSummary(
            known, definition, awards, PlaceLine.From(totals, counted, Strand), await GrantsAsync(room, counted, cancellation).ConfigureAwait(false), sessions, tasks)
        {
            Money = await MoneyLine.AllAsync(room.Reads, Call, cancellation).ConfigureAwait(false),
            Accounts = await AccountsAsync(room, cancellation).ConfigureAwait(false),
            MeasureLabel = definition.Measures.FirstOrDefault(measure => measure.Code == counted)?.Label,
        };
        return summary with { OverrunReasons = await OverrunReasonsAsync(room, summary, cancellation).ConfigureAwait(false) };
    }

    private async Task<ImmutableSortedDictionary<string, string>> OverrunReasonsAsync(Room room, CallSummary summary, CancellationToken cancellation)
    {
        if (summary.Overruns.IsEmpty) return summary.OverrunReasons;
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(Call), cancellation).ConfigureAwait(false);
        var reasons = summary.OverrunReasons;
        foreach (var decision in summary.Awards.Files.Values.Select(file => file.Decision).OfType<DecisionTaken>().OrderBy(decision => decision.At))
            foreach (var strand in decision.Overruns.Keys.Where(summary.Overruns.ContainsKey))
                if (contents.Json<DecisionWords>(DecisionRecords.Of(decision.Application, decision.Session))?.OverrunReason is { } reason)
                    reasons = reasons.SetItem(strand, reason);
        return reasons;
    }

    private async Task<ImmutableArray<AwardLine>> GrantsAsync(Room room, string counted, CancellationToken cancellation)
    {
        var grants = ImmutableArray.CreateBuilder<AwardLine>();
        foreach (var row in await AllAsync<ApplicationRow>(room, ApplicationsView.Name, Call, "applicant", ("status", FileStatuses.Awarded), cancellation).ConfigureAwait(false))
        {
            var file = (ApplicationState.Known)await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false);
            var lines = ((Phase.Decided)file.Phase).Granted.Where(line => Strand is null || line.Strand == Strand).ToList();
            if (lines.Count > 0)
                grants.Add(new AwardLine(row.Id, row.Applicant, row.Departement ?? "", row.Measures.GetValueOrDefault(counted), lines.Sum(line => line.Amount), row.Consortium));
        }
        return [.. grants.OrderBy(grant => grant.Departement, StringComparer.Ordinal).ThenBy(grant => grant.File, StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<PayeeAccount>> AccountsAsync(Room room, CancellationToken cancellation)
    {
        var accounts = ImmutableArray.CreateBuilder<PayeeAccount>();
        var agreements = await AllAsync<AgreementRow>(room, AgreementsView.Name, Call, "applicant", null, cancellation).ConfigureAwait(false);
        foreach (var agreement in agreements.OrderBy(agreement => agreement.Application, StringComparer.Ordinal))
            accounts.AddRange(await PayeeAccount.OfAsync(room, agreement.Application, cancellation).ConfigureAwait(false));
        return accounts.ToImmutable();
    }

    private static async Task<ImmutableArray<TRow>> AllAsync<TRow>(
        Room room, string view, string partition, string sort, (string Name, string Value)? filter, CancellationToken cancellation)
    {
        var filters = new Dictionary<string, string>();
        if (filter is { } wanted) filters[wanted.Name] = wanted.Value;
        var query = new ViewQuery(view, partition, sort, false, filters, PageSize);
        var rows = ImmutableArray.CreateBuilder<TRow>();
        while (true)
        {
            var page = await room.Reads.QueryAsync<TRow>(query, cancellation).ConfigureAwait(false);
            rows.AddRange(page.Rows.Select(row => row.Body));
            if (page.Next is null) return rows.ToImmutable();
            query = query with { After = page.Next };
        }
    }
}
