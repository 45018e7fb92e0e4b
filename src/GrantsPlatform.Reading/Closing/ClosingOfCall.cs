using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What became of a call's grants to the cent, and what was reached against what was aimed at.</summary>
/// <param name="Departement">Null: everywhere that the reader sees.</param>
public sealed record ClosingOfCall(string Call, string? Departement = null) : CallQuery<ClosedCall>(Call)
{
    private const int AtOnce = 200;

    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ClosedCall?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        if (Departement is not null && !seen.Places.Sees(Departement)) return null;
        var lines = ImmutableArray.CreateBuilder<ClosedGrant>();
        string? after = null;
        do
        {
            var asked = new ViewQuery(AgreementsView.Name, seen.Id, "applicant", false, ImmutableDictionary<string, string>.Empty, AtOnce, after);
            if (Departement is not null) asked = asked with { Filters = ImmutableDictionary<string, string>.Empty.Add("departement", Departement) };
            else if (seen.Places.Departements is { } places) asked = asked with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) };
            var page = await room.Reads.QueryAsync<AgreementRow>(asked, cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows.Select(row => row.Body).Where(row => row.Version > 0)) lines.Add(await GrantAsync(room, seen, row, cancellation).ConfigureAwait(false));
            after = page.Next;
        }
        while (after is not null);
        return new ClosedCall(seen.Id, seen.Call.Title, seen.Definition, Departement, [.. seen.Definition.Departements.Where(place => seen.Places.Sees(place.Code))], lines.ToImmutable());
    }

    private static async ValueTask<ClosedGrant> GrantAsync(Room room, SeenCall seen, AgreementRow row, CancellationToken cancellation)
    {
        var final = seen.Definition.Reports.FirstOrDefault(rule => rule.Kind == ReportKind.Final);
        var report = final is null ? null : await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(row.Application, final.Code), cancellation).ConfigureAwait(false) as ReportState.Known;
        return new ClosedGrant(
            row, await PayeeAccount.OfAsync(room, row.Application, cancellation).ConfigureAwait(false),
            report is { Phase: ReportPhase.Accepted, Submission: { } told } ? [.. told.Indicators.Select(one => new ReachedFigure(one.Code, one.Target, one.Actual))] : []);
    }
}

public sealed record ClosedCall(string Call, string Title, ProgrammeDefinition Definition, string? Departement, ImmutableArray<Departement> Departements, ImmutableArray<ClosedGrant> Grants)
{
    public IEnumerable<PayeeAccount> Accounts => Grants.SelectMany(grant => grant.Accounts);

    public ClosingSums Total => ClosingSums.Of(Accounts);

    /// <summary>Of reports that were accepted.</summary>
    public IEnumerable<ReachedSum> Reached => Definition.Indicators.Select(indicator => (indicator, Told: Grants.SelectMany(grant => grant.Figures).Where(figure => figure.Code == indicator.Code).ToList()))
        .Where(one => one.Told.Count > 0)
        .Select(one => new ReachedSum(one.indicator.Label, one.Told.Any(figure => figure.Target is not null) ? one.Told.Sum(figure => figure.Target ?? 0) : null, one.Told.Sum(figure => figure.Actual ?? 0), one.Told.Count(figure => figure.Actual is null), one.Told.Count));

    /// <summary>Grants whose final report was not accepted yet.</summary>
    public int Unreported => Grants.Count(grant => grant.Figures.IsEmpty);
}

/// <param name="Figures">Of the accepted final report; empty: there is none yet.</param>
public sealed record ClosedGrant(AgreementRow Row, ImmutableArray<PayeeAccount> Accounts, ImmutableArray<ReachedFigure> Figures);

public sealed record ReachedFigure(string Code, decimal? Target, decimal? Actual);

/// <param name="Unknown">How many reports leave it out.</param>
public sealed record ReachedSum(string Label, decimal? Target, decimal Actual, int Unknown, int Reports);

/// <summary>granted = paid + to pay − paid back − to be paid back + unspent − written off, as soon as all of it is settled.</summary>
public sealed record ClosingSums(Money Granted, Money Paid, Money Due, Money Received, Money Owed, Money WrittenOff, Money Unspent, int Unsettled, bool IsSound)
{
    public static ClosingSums Of(IEnumerable<PayeeAccount> accounts)
    {
        var all = accounts.ToList();
        return new ClosingSums(
            all.Sum(one => one.Granted), all.Sum(one => one.Advance + one.Balance), all.Sum(one => one.Due), all.Sum(one => one.Received), all.Sum(one => one.Owed), all.Sum(one => one.WrittenOff),
            all.Sum(one => one.Unspent ?? Money.Zero), all.Count(one => one.Unspent is null), all.All(one => one.IsSound));
    }
}
