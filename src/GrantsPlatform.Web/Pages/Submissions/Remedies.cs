using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>What may be contested, and before whom.</summary>
public sealed record Remedies(ProgrammeDefinition Definition, Remedied Against);

public enum Remedied
{
    /// <summary>The refusal that silence amounts to.</summary>
    Silence,

    Decision,
}
