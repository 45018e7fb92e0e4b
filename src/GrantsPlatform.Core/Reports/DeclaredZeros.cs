using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>"Zéro, c'est exact": what is not known stays non renseigné, and nobody's silence is a zero.</summary>
/// <param name="Given">The figures that were sent, those that were declared among them.</param>
/// <param name="Declared">Declared now, or before and left out since.</param>
internal sealed record DeclaredZeros(ImmutableSortedDictionary<string, decimal?> Given, ImmutableArray<string> Declared, ImmutableArray<string> Contradicted)
{
    public static DeclaredZeros Of(SubmitReport submit, Known known)
    {
        ImmutableArray<string> now = [.. submit.Zeros ?? []];
        var given = submit.Indicators;
        foreach (var code in now)
            if (given.GetValueOrDefault(code) is null) given = given.SetItem(code, 0);
        var before = known.Submission?.Indicators.Where(standing => standing.IsDeclaredZero && !given.ContainsKey(standing.Code)).Select(standing => standing.Code) ?? [];
        return new DeclaredZeros(given, [.. now, .. before], [.. now.Where(code => given[code] != 0)]);
    }

    public IEnumerable<FieldProblem> Problems(ProgrammeDefinition definition) => Contradicted.Select(code => new FieldProblem(
        ReportFields.IndicatorOf(code), definition.FindIndicator(code)?.Label ?? code, "report.zero-contradicted", "Cet indicateur est déclaré nul et porte un autre chiffre."));
}
