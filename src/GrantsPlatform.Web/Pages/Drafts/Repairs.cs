using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using Section = GrantsPlatform.Core.Programmes.Section;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>What keeps an answer that is there from being a complete one, to be told beside its field; what is not answered yet needs no telling.</summary>
internal static class Repairs
{
    private const string Required = "form.required";
    private const string Rule = "form.rule";

    /// <summary>What the balance of a budget says by itself, and of what is in the page rather than of what is saved.</summary>
    private static readonly string[] OfTheBalance = ["form.budget-unbalanced", "form.budget-unbalanced-in-kind", "form.budget-request-differs"];

    /// <param name="wrong">Codes of fields whose words are not what is saved: nothing is said of them, nor of what hangs on them.</param>
    public static IEnumerable<FieldProblem> Of(Draft draft, Field field, IReadOnlySet<string> wrong) =>
        draft.Answers.Find(field.Code) is null || wrong.Contains(field.Code) ? []
        : draft.Missing.Where(problem => problem.Field == field.Code && problem.Code != Required && !OfTheBalance.Contains(problem.Code) && !HangsOn(wrong, field, problem));

    /// <summary>Rules of the programme that answers of a section break, such as a part that is larger than its whole.</summary>
    public static ImmutableHashSet<FieldProblem> BrokenRules(Draft draft, Section section, IReadOnlySet<string> wrong) =>
        [.. draft.Shown(section).SelectMany(field => Of(draft, field, wrong)).Where(problem => problem.Code == Rule)];

    private static bool HangsOn(IReadOnlySet<string> wrong, Field field, FieldProblem problem) =>
        problem.Code == Rule && wrong.Count > 0
        && field.Rules.Where(rule => rule.Message == problem.Message).SelectMany(rule => VocabularyPaths.Of(rule.Check)).Any(path => wrong.Contains(FieldOf(path)));

    private static string FieldOf(string path) => path.StartsWith(EvidencePaths.Answers, StringComparison.Ordinal) ? path[EvidencePaths.Answers.Length..] : "";
}
