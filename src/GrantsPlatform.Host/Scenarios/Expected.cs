using System.Collections.Immutable;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>What the store must hold at the end, from the sources: data beside the scenario. What is left out is not checked.</summary>
/// <param name="Call">The call whose totals are checked.</param>
/// <param name="Measure">The measure of the programme that is added up (young people).</param>
/// <param name="Strand">The strand whose grants are added up; null: all of them together.</param>
/// <param name="Outcomes">Files by status, as lists filter by them ("awarded", "withdrawn"…).</param>
/// <param name="Overruns">By how much a strand goes over its envelope.</param>
/// <param name="Sessions">Decisions by session.</param>
/// <param name="Departements">By département: grants, the measure over them, euros.</param>
/// <param name="Awards">Every grant of the source.</param>
/// <param name="OpenTasks">Tasks left for an operator.</param>
/// <param name="Indicators">What the rows of a register give.</param>
/// <param name="Money">What was agreed, paid, due, overpaid, recovered and written off: by département, and together under "total".</param>
public sealed record Expected(
    string Call,
    string Measure,
    string? Strand = null,
    int? Files = null,
    int? Consortia = null,
    ImmutableSortedDictionary<string, int>? Outcomes = null,
    ExpectedSum? Total = null,
    ImmutableSortedDictionary<string, decimal>? Overruns = null,
    ImmutableSortedDictionary<string, int>? Sessions = null,
    ImmutableSortedDictionary<string, ExpectedSum>? Departements = null,
    ImmutableArray<ExpectedAward> Awards = default,
    int OpenTasks = 0,
    string? Source = null,
    ExpectedIndicators? Indicators = null,
    ImmutableSortedDictionary<string, ExpectedMoney>? Money = null)
{
    /// <summary>The serializer lets nulls into lists and tables.</summary>
    internal bool HasGaps => (!Awards.IsDefault && Awards.Any(award => award is null)) || (Departements?.Values.Any(place => place is null) ?? false)
        || (Money?.Values.Any(sums => sums is null) ?? false);

    /// <summary>Everything that is stated in euros.</summary>
    internal IEnumerable<decimal> Amounts =>
    [
        .. Total is null ? Array.Empty<decimal>() : [Total.Granted],
        .. Overruns?.Values ?? [],
        .. Departements?.Values.Select(place => place.Granted) ?? [],
        .. Money?.Values.SelectMany(sums => sums.Amounts) ?? [],
        .. Awards.IsDefault ? Enumerable.Empty<decimal>() : Awards.Select(award => award.Granted),
    ];
}

/// <param name="Granted">Euros.</param>
public sealed record ExpectedSum(int Grants, long Measure, decimal Granted);

/// <summary>Euros; what is left out is not checked.</summary>
public sealed record ExpectedMoney(
    int? Agreements = null, decimal? Agreed = null, decimal? Paid = null, decimal? Due = null, decimal? Overpaid = null, decimal? Recovered = null,
    decimal? WrittenOff = null)
{
    internal IEnumerable<decimal> Amounts => new[] { Agreed, Paid, Due, Overpaid, Recovered, WrittenOff }.OfType<decimal>();
}

/// <param name="Granted">Euros.</param>
public sealed record ExpectedAward(string Applicant, string Departement, long Measure, decimal Granted);

/// <param name="Register">The key of the register: its file's.</param>
/// <param name="Values">By indicator; null: not known.</param>
public sealed record ExpectedIndicators(string Register, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal?> Values);
