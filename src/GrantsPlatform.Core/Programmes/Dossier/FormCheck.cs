using System.Collections.Immutable;
using System.Text.Json;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Checks answers against the form of a definition.</summary>
public static class FormCheck
{
    /// <summary>One value, as it is saved in a draft: its type, length, options and formats. Null when it may be saved; an empty value always may.</summary>
    public static FieldProblem? CheckValue(ProgrammeDefinition definition, string fieldCode, JsonElement value) =>
        throw new NotImplementedException();

    /// <summary>
    /// The whole file, as it is submitted. <paramref name="lead"/> is the id of the lead organisation: without it, payees
    /// cannot be checked. <paramref name="applicant"/> serves conditions that read facts on the applicant.
    /// </summary>
    public static ImmutableArray<FieldProblem> CheckComplete(
        ProgrammeDefinition definition, Answers answers, string? lead = null, ApplicantFacts? applicant = null) =>
        throw new NotImplementedException();
}
