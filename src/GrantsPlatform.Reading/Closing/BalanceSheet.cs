using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Reading.Closing;

/// <summary>All that the record holds of a call for its balance sheet (<em>bilan</em>).</summary>
/// <param name="Summary">Of every strand together.</param>
/// <param name="Strands">Each strand by itself; one alone is the whole.</param>
/// <param name="Projects">Those that were awarded, by département.</param>
/// <param name="Told">What was reached, with what is too small to be shown left out.</param>
public sealed record BalanceSheet(CallSummary Summary, ImmutableArray<StrandSheet> Strands, ImmutableArray<AwardedProject> Projects, ReachedOfCall Told)
{
    /// <summary>What was granted, by strand and year.</summary>
    public ImmutableArray<YearOfStrand> Years { get; init; } = [];

    /// <summary>Mean scores of awarded projects, in the order of the grid; empty: none was scored.</summary>
    public ImmutableArray<CriterionMean> Criteria { get; init; } = [];

    /// <summary>What those who instructed found strong in awarded projects, the most frequent first.</summary>
    public ImmutableArray<StrongPoint> Strengths { get; init; } = [];

    /// <summary>Agreements whose final report was not accepted yet.</summary>
    public int Unreported { get; init; }

    /// <summary>Each département of the call with what it got there, by place.</summary>
    public ImmutableArray<ReachedRow> ReachedByPlace => Told.ByPlace(Summary.Definition.Departements);

    /// <summary>Départements in which no project was awarded.</summary>
    public ImmutableArray<Departement> NotCovered =>
        [.. Summary.Definition.Departements.Where(place => !Summary.Places.Any(line => line.Departement == place.Code && line.Granted.Grants > 0))];
}

/// <summary>One strand of a call.</summary>
public sealed record StrandSheet(Strand Strand, CallSummary Summary);

/// <param name="Title">As the applicant calls the project; null: the form does not ask for it.</param>
/// <param name="Actions">In the applicant's words; null: unknown.</param>
public sealed record AwardedProject(AwardLine Line, string? Title, string? Actions);

public sealed record YearOfStrand(string Strand, int Year, Money Granted);

/// <param name="Files">How many scores are behind it.</param>
public sealed record CriterionMean(Criterion Criterion, decimal Mean, int Files);

/// <param name="Applicants">Whose projects have it.</param>
public sealed record StrongPoint(string Words, ImmutableArray<string> Applicants);
