using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Words;

namespace GrantsPlatform.Host.Replaying;

/// <summary>A figure of the source that the store does not give.</summary>
internal sealed record Difference(string What, string Expected, string Found);

/// <summary>Compares what the store says with what the sources say.</summary>
internal static class Check
{
    /// <summary>All départements of <see cref="Expected.Money"/>.</summary>
    private const string Together = "total";

    public static ImmutableArray<Difference> Compare(Expected expected, CallSummary found) =>
    [
        .. Number("Dossiers déposés", expected.Files, found.Files),
        .. Number("Groupements retenus", expected.Consortia, found.Consortia),
        .. expected.Outcomes is null ? [] : expected.Outcomes.SelectMany(outcome => Number($"Dossiers {FileStatusWords.Plural(outcome.Key)}", outcome.Value, found.WithStatus(outcome.Key))),
        .. expected.Departements is null ? [] : expected.Departements.SelectMany(place => Sums(
            found.Definition.FindDepartement(place.Key)?.Name ?? place.Key, found.MeasureLabel ?? "", place.Value,
            found.Places.FirstOrDefault(line => line.Departement == place.Key)?.Granted ?? new GrantSum(0, 0, Money.Zero))),
        .. expected.Departements is null ? [] : found.Places
            .Where(line => line.Granted.Grants > 0 && !expected.Departements.ContainsKey(line.Departement))
            .Select(line => new Difference($"{line.Departement}\u202F: aides", "aucune", French.Number(line.Granted.Grants))),
        .. expected.Total is null ? [] : Sums("Total", found.MeasureLabel ?? "", expected.Total, found.Total),
        .. expected.Overruns is null ? [] : expected.Overruns.Keys.Union(found.Overruns.Keys).Order(StringComparer.Ordinal).SelectMany(strand => Amount(
            $"Dépassement du volet «\u00A0{found.Definition.FindStrand(strand)?.Label ?? strand}\u00A0»", Money.FromEuros(expected.Overruns.GetValueOrDefault(strand)), found.Overruns.GetValueOrDefault(strand))),
        .. expected.Sessions is null ? [] : expected.Sessions.SelectMany(session => Number(
            $"Décisions de la commission {DayOf(session.Key, found)}", session.Value, found.Sessions.FirstOrDefault(row => row.Id == session.Key)?.Decided ?? 0)),
        .. expected.Awards.IsDefault ? [] : Awards(expected.Awards, found),
        .. expected.Money is null ? [] : expected.Money.SelectMany(sums => Moneys(sums.Key, sums.Value, found)),
        .. found.Accounts.Where(account => !account.IsSound).Select(account => new Difference(
            $"{account.File} {account.Payee}\u202F: accordé, et ce dont il est rendu compte", French.Amount(account.Granted), French.Amount(account.Accounted!.Value))),
        .. Number("Tâches en attente d’un opérateur", expected.OpenTasks, found.OpenTasks.Length),
    ];

    private static string DayOf(string session, CallSummary found) =>
        found.Sessions.FirstOrDefault(row => row.Id == session) is { } held ? $"du {French.Date(ParisTime.DayOf(held.StartsAt))}" : session;

    private static IEnumerable<Difference> Awards(ImmutableArray<ExpectedAward> expected, CallSummary found)
    {
        foreach (var award in expected)
            if (found.Grants.FirstOrDefault(grant => grant.Applicant == award.Applicant && grant.Departement == award.Departement) is not { } grant)
                yield return new Difference($"{award.Departement} {award.Applicant}", French.Amount(Money.FromEuros(award.Granted)), "aucune aide");
            else
                foreach (var difference in Amount($"{award.Departement} {award.Applicant}", Money.FromEuros(award.Granted), grant.Amount)
                    .Concat(Number($"{award.Departement} {award.Applicant}\u202F: {found.MeasureLabel ?? ""}", award.Measure, grant.Measure)))
                    yield return difference;
        foreach (var grant in found.Grants.Where(grant => !expected.Any(award => award.Applicant == grant.Applicant && award.Departement == grant.Departement)))
            yield return new Difference($"{grant.Departement} {grant.Applicant}", "aucune aide", French.Amount(grant.Amount));
    }

    private static IEnumerable<Difference> Sums(string of, string measure, ExpectedSum expected, GrantSum found) =>
    [
        .. Number($"{of}\u202F: aides", expected.Grants, found.Grants),
        .. Number($"{of}\u202F: {measure}", expected.Measure, found.Measure),
        .. Amount($"{of}\u202F: accordé", Money.FromEuros(expected.Granted), found.Amount),
    ];

    private static IEnumerable<Difference> Moneys(string place, ExpectedMoney expected, CallSummary found)
    {
        var of = place == Together ? "Total" : found.Definition.FindDepartement(place)?.Name ?? place;
        var line = MoneyLine.Total(place == Together ? found.Money : [.. found.Money.Where(line => line.Departement == place)]);
        return
        [
            .. Number($"{of}\u202F: conventions", expected.Agreements, line.Agreements),
            .. Euros($"{of}\u202F: conventionné", expected.Agreed, line.Agreed),
            .. Euros($"{of}\u202F: versé", expected.Paid, line.Paid),
            .. Euros($"{of}\u202F: à verser", expected.Due, line.Due),
            .. Euros($"{of}\u202F: trop-perçu", expected.Overpaid, line.Overpaid),
            .. Euros($"{of}\u202F: recouvré", expected.Recovered, line.Recovered),
            .. Euros($"{of}\u202F: abandonné", expected.WrittenOff, line.WrittenOff),
        ];
    }

    private static IEnumerable<Difference> Euros(string what, decimal? expected, Money found) =>
        expected is { } euros ? Amount(what, Money.FromEuros(euros), found) : [];

    private static IEnumerable<Difference> Number(string what, long? expected, long found) =>
        expected is null || expected == found ? [] : [new Difference(what, French.Number(expected.Value), French.Number(found))];

    private static IEnumerable<Difference> Amount(string what, Money expected, Money found) =>
        expected == found ? [] : [new Difference(what, French.Amount(expected), French.Amount(found))];
}
