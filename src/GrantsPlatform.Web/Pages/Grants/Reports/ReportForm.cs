using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A report between what is stored and what a form holds: texts by field, the account line by line, figures that are typed.</summary>
internal sealed class ReportForm(FillableReport report, IFormCollection? posted, FormProblems problems)
{
    public static string NameOf(string field) => $"F.{field}";
    public static string VersionName(string field) => $"V.{field}";
    public static string FigureName(string indicator) => $"I.{indicator}";
    public static string ZeroName(string indicator) => $"Z.{indicator}";
    public static string AmountName(BudgetPlace place) => $"B.{place.Key}";

    /// <summary>The fields that hold a text.</summary>
    public IEnumerable<string> Texts => report.Rule.Sections.Select(section => ReportFields.TextOf(section.Code)).Concat(report.Rule.Indicators.Select(ReportFields.CommentOf));

    public string TextOf(string field) => Posted(NameOf(field)) ?? report.Words.Find(field)?.GetString() ?? "";

    public string FigureOf(string indicator) => Posted(FigureName(indicator)) ?? (report.State.Submission?.Indicators.FirstOrDefault(one => one.Code == indicator)?.Actual is { } sent ? Typed.Text(sent) : "");

    public bool IsZero(string indicator) => Posted(ZeroName(indicator)) is not null;

    public Budget Actual => report.Words.Find(ReportFields.Financial) is { } stored && JsonSerializer.Deserialize<Budget>(stored, Wire.Options) is { Lines.IsDefault: false } budget ? budget : new Budget([]);

    public string AmountOf(BudgetPlace place) => Posted(AmountName(place)) ?? (Actual.Lines.Where(place.Stands).Sum(line => line.Amount) is var sum && sum != Money.Zero ? Typed.Text(sum) : "");

    /// <summary>Accounts of the forecast, and those on which something was spent or received.</summary>
    public ImmutableArray<BudgetPlace> Used =>
        [.. BudgetPlace.All.Where(place => (report.Forecast?.Lines ?? []).Any(place.Stands) || AmountOf(place).Length > 0)];

    /// <summary>What this person changed of what is open, to be saved; what is no amount is a problem beside its cell.</summary>
    public SaveReport Changes()
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        var versions = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var field in Texts.Where(report.Opens))
            if (Posted(NameOf(field)) is { } typed && typed.ReplaceLineEndings("\n") != (report.Words.Find(field)?.GetString() ?? "").ReplaceLineEndings("\n")) Change(field, JsonSerializer.SerializeToElement(typed));
        if (report.Rule.FinancialReport && report.Opens(ReportFields.Financial) && posted?.Keys.Any(name => name.StartsWith("B.", StringComparison.Ordinal)) == true && Read() is { } budget && !Wire.Same(budget, Ordered(Actual)))
            Change(ReportFields.Financial, JsonSerializer.SerializeToElement(budget, Wire.Options));
        return new SaveReport(values.ToImmutable(), versions.ToImmutable());

        void Change(string field, JsonElement value)
        {
            values[field] = value;
            versions[field] = int.TryParse(Posted(VersionName(field)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
        }
    }

    /// <summary>What is submitted: the register's figures as they were certified there, and those that are typed.</summary>
    public SubmitReport Submission(string hash, bool certified)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, decimal?>(StringComparer.Ordinal);
        foreach (var code in report.Rule.Indicators.Where(code => report.Opens(ReportFields.IndicatorOf(code))))
        {
            var typed = FigureOf(code);
            if (!report.IsCertified(code) && typed.Length > 0 && Typed.Number(typed) is null) problems.Add(FigureName(code), TypedNumber.Of(typed).Why("Indiquez un nombre."));
            figures[code] = report.IsCertified(code) ? report.FigureOf(code) : Typed.Number(typed);
        }
        return new SubmitReport(hash, certified, figures.ToImmutable(), [.. report.Rule.Indicators.Where(IsZero)]);
    }

    /// <summary>Beside the field that it is about.</summary>
    public void Tell(IEnumerable<FieldProblem> found)
    {
        foreach (var problem in found)
            problems.Add(new FormProblem(
                problem.Field == ReportFields.Financial ? AmountName(Used.FirstOrDefault() ?? BudgetPlace.All[0])
                : problem.Field.StartsWith("indicator.", StringComparison.Ordinal) ? PlaceOf(problem.Field["indicator.".Length..], problem.Code)
                : NameOf(problem.Field), problem.Message, null, problem.Label));
    }

    /// <summary>A difference is explained in the comment; a figure that the register certifies has no other input.</summary>
    private string PlaceOf(string indicator, string code) =>
        code == "report.difference-not-explained" || report.IsCertified(indicator) ? NameOf(ReportFields.CommentOf(indicator)) : FigureName(indicator);

    private Budget? Read()
    {
        var lines = new List<BudgetLine>();
        var wrong = false;
        foreach (var place in BudgetPlace.All)
            if (Posted(AmountName(place)) is { } typed && typed.Trim().Length > 0)
            {
                if (Typed.Amount(typed) is { } amount && amount >= Money.Zero) lines.Add(place.With(amount));
                else
                {
                    problems.Add(AmountName(place), Typed.NoAmount(typed));
                    wrong = true;
                }
            }
        return wrong ? null : new Budget([.. lines.Where(line => line.Amount != Money.Zero)]);
    }

    private static Budget Ordered(Budget budget) => new([.. BudgetPlace.Summed(budget)]);

    private string? Posted(string name) => posted is not null && posted.TryGetValue(name, out var value) ? value.ToString() : null;
}
