using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Frame;

/// <summary>One thing that is wrong. <paramref name="Field"/> is the name of the input beside which it stands; empty: the form as a whole.</summary>
/// <param name="Label">Of the field, where the message alone does not say which one it is about; the summary says it.</param>
public sealed record FormProblem(string Field, string Message, string? Remedy = null, string? Label = null);

/// <summary>What is wrong with a form, in the order of its fields: shown on top with links, and beside each field.</summary>
public sealed class FormProblems
{
    private readonly List<FormProblem> _all = [];

    public IReadOnlyList<FormProblem> All => _all;

    public bool Any => _all.Count > 0;

    public void Add(FormProblem problem) => _all.Add(problem);

    public void Add(string field, string message, string? remedy = null) => _all.Add(new FormProblem(field, message, remedy));

    public void Add(Refusal refusal, string field = "") => Add(field, refusal.Message, refusal.Remedy);

    public IEnumerable<FormProblem> Of(string field) => _all.Where(problem => problem.Field == field);
}
