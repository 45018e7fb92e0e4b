using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Reading.Committees;

/// <summary>A file before the committee, on one line.</summary>
/// <param name="Place">On the agenda, from 1; 0: it is not on it.</param>
/// <param name="Score">The mean of the levels' opinions, out of 100.</param>
/// <param name="Proposed">By the opinion that came last.</param>
/// <param name="Voters">Members who are there and may deliberate on it.</param>
/// <param name="Recused">Names of those of the committee who have stepped back from it.</param>
/// <param name="Decision">Of this session; null: none stands.</param>
public sealed record AgendaLine(
    int Place, string Application, string Number, string Applicant, string? Departement, decimal? Score, Money Requested, Money Proposed,
    int Voters, ImmutableArray<string> Recused, bool Withdrawn, DecisionEntered? Decision)
{
    /// <summary>Nothing is left to be decided.</summary>
    public bool IsSettled => Withdrawn || Decision is not null;
}
