namespace GrantsPlatform.Core.Programmes;

/// <param name="Field">Code of the field.</param>
/// <param name="Label">Its label, so that a list of problems can be read without the form.</param>
/// <param name="Code">Permanent: "form.required"…</param>
/// <param name="Message">French.</param>
public sealed record FieldProblem(string Field, string Label, string Code, string Message)
{
    /// <summary>One sentence a problem, under the labels of their fields.</summary>
    public static string Listed(IEnumerable<FieldProblem> problems) =>
        string.Join(" ", problems.Select(problem => $"« {problem.Label} » : {problem.Message}"));
}
