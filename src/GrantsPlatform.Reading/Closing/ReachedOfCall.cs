using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Closing;

/// <summary>
/// What was reached over a call by the reports that were accepted: in all, per département, per project, per strand. Counts so small that they would tell
/// of somebody are left out, as in open data, and so is what would let them be found by subtraction, in whichever of these tables.
/// </summary>
public sealed class ReachedOfCall
{
    /// <summary>With more projects than that, only places are told apart: tables of so many sums are not checked for what follows from them in the time of a page.</summary>
    private const int MostProjects = 300;

    private readonly ProgrammeDefinition _definition;
    private readonly ImmutableArray<ToldGrant> _grants;
    private readonly ImmutableArray<IndicatorOfCall> _indicators;

    internal ReachedOfCall(ProgrammeDefinition definition, ImmutableArray<ToldGrant> grants)
    {
        (_definition, _grants) = (definition, grants);
        var smallest = definition.Register?.Smallest ?? RegisterDefinition.UsualSmallestCell;
        _indicators = [.. definition.Indicators.Select(indicator => IndicatorOfCall.Of(indicator, grants, definition.Strands, grants.Length > MostProjects, smallest)).Where(one => one.Reports > 0)];
    }

    public ImmutableArray<string> Labels => [.. _indicators.Select(one => one.Label)];

    public ImmutableArray<ReachedSum> Everywhere => [.. _indicators.Select(one => one.Sum(_grants, one.All))];

    public ImmutableArray<ReachedSum> In(string departement) =>
        [.. _indicators.Select(one => one.Sum([.. _grants.Where(grant => grant.Departement == departement)], one.Places.GetValueOrDefault(departement))).Where(sum => sum.Reports > 0)];

    internal ImmutableArray<ReachedRow> ByPlace(ImmutableArray<Departement> places) =>
        [.. places.Where(place => _grants.Any(grant => grant.Departement == place.Code && !grant.Figures.IsEmpty)).Select(place => Row($"{place.Name} ({place.Code})", one => one.Places.GetValueOrDefault(place.Code)))];

    internal ImmutableArray<ReachedRow> ByProject(ImmutableArray<string> applications) =>
        [.. _grants.Where(grant => applications.Contains(grant.Application) && !grant.Figures.IsEmpty).Select(grant => Row(grant.Applicant, one => one.Projects.GetValueOrDefault(grant.Application)))];

    internal ImmutableArray<ReachedRow> ByStrand => [.. _definition.Strands.Where(strand => _indicators.Any(one => one.Strands.ContainsKey(strand.Code))).Select(strand => Row(strand.Label, one => one.Strands.GetValueOrDefault(strand.Code)))];

    private ReachedRow Row(string label, Func<IndicatorOfCall, ReachedCount?> cell) => new(label, [.. _indicators.Select(cell)]);
}

public enum ReachedPart
{
    Places,
    Projects,
    Strands,
}

/// <param name="Strands">Codes of those under which it was granted.</param>
/// <param name="Figures">Of the accepted final report; empty: there is none yet.</param>
internal sealed record ToldGrant(string Application, string Applicant, string? Departement, ImmutableArray<string> Strands, ImmutableArray<ReachedFigure> Figures);

internal sealed record ReachedFigure(string Code, decimal? Target, decimal? Actual);

/// <param name="Shown">Null: too small to be shown, or another would follow from it.</param>
public sealed record ReachedCount(decimal? Shown);

/// <param name="Actual">Null: no report says it.</param>
/// <param name="Unknown">How many reports leave it out.</param>
public sealed record ReachedSum(string Label, decimal? Target, ReachedCount? Actual, int Unknown, int Reports);

/// <param name="Counts">In the order of <see cref="ReachedOfCall.Labels"/>; null where no report says it.</param>
public sealed record ReachedRow(string Label, ImmutableArray<ReachedCount?> Counts);
