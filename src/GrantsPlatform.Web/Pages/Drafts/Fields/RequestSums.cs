using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>What the amounts in the page come to, as far as they can be read.</summary>
public sealed class RequestSums(RequestGrid grid, Inputs inputs)
{
    public Money Of(RequestRow row, int year) => Typed.Amount(inputs.One(grid.NameOf(row, year))) is { } amount && amount > Money.Zero ? amount : Money.Zero;

    public Money OfRow(RequestRow row) => grid.Years.Select(year => Of(row, year)).Sum();

    public Money OfStrand(Strand strand) => grid.Rows.Where(row => row.Strand == strand).Select(OfRow).Sum();

    public Money OfStrand(Strand strand, int year) => grid.Rows.Where(row => row.Strand == strand).Sum(row => Of(row, year));

    public Money OfYear(int year) => grid.Rows.Sum(row => Of(row, year));

    public Money Total => grid.Rows.Select(OfRow).Sum();

    /// <summary>The limits of the call in words, whether they are kept or not.</summary>
    public static IEnumerable<string> Limits(ProgrammeDefinition definition)
    {
        foreach (var ceiling in definition.Funding.Ceilings)
            yield return $"{French.Amount(ceiling.Amount)} au plus {Period(ceiling.Period)} et par {Basis(ceiling.Basis)}.";
        if (definition.Funding.MaxRate is { } rate)
            yield return $"{French.Percent(rate)} au plus des charges du budget.";
    }

    private static string Period(CeilingPeriod period) => period switch
    {
        CeilingPeriod.Year => "par an",
        CeilingPeriod.Total => "en tout",
        _ => throw new InvalidOperationException($"{period} has no word."),
    };

    private static string Basis(CeilingBasis basis) => basis switch
    {
        CeilingBasis.File => "dossier",
        CeilingBasis.Siren => "organisme",
        CeilingBasis.Service => "service",
        _ => throw new InvalidOperationException($"{basis} has no word."),
    };
}
