using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>What is wrong with one value of what was sent.</summary>
/// <param name="Line">From 1 on, in the order in which the rows were sent.</param>
/// <param name="Column">As a reader knows it: its label, or "code".</param>
/// <param name="Message">French.</param>
public sealed record RowProblem(int Line, string Row, string Column, string Message)
{
    private const int MostListed = 20;

    public static string Listed(ImmutableArray<RowProblem> problems) =>
        string.Join(" ", problems.Take(MostListed).Select(problem => $"Ligne {problem.Line} (« {problem.Row} »), colonne « {problem.Column} » : {problem.Message}"))
        + (problems.Length > MostListed ? $" Et {French.Count(problems.Length - MostListed, "autre point", "autres points")}." : "");
}
