using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// Checks answers against the form of a definition. Shapes: texts, choices, départements, communes and days (ISO) are JSON
/// strings; integers and amounts (euros) numbers; yes/no and declarations true or false; multiple choices a list of option
/// codes; the others are <see cref="Budget"/>, lists of <see cref="AmountLine"/>, <see cref="Partner"/> and
/// <see cref="UploadRef"/>, and targets an object of indicator codes with a number or null.
/// </summary>
public static class FormCheck
{
    /// <summary>One value, as it is saved in a draft: its type, length, options and formats. Null when it may be saved; an empty value always may.</summary>
    public static FieldProblem? CheckValue(ProgrammeDefinition definition, string fieldCode, JsonElement value) =>
        definition.Form.Find(fieldCode) is { } field ? ValueCheck.Check(definition, field, value) : UnknownField(fieldCode);

    /// <summary>One value as it is hashed: the same bytes for the same answer, however it was written.</summary>
    public static byte[] CanonicalBytes(JsonElement value) => CanonicalJson.Write(value);

    /// <summary>
    /// The whole file, as it is submitted. <paramref name="lead"/> is the id of the lead organisation: without it, payees
    /// are not checked. <paramref name="applicant"/> serves conditions that read facts on the applicant.
    /// </summary>
    public static ImmutableArray<FieldProblem> CheckComplete(
        ProgrammeDefinition definition, Answers answers, string? lead = null, ApplicantFacts? applicant = null)
    {
        var evidence = new DossierEvidence(definition, answers, applicant);
        var shown = OnlyShown(definition, answers, evidence);
        return
        [
            .. definition.Form.Fields.Where(evidence.IsShown).SelectMany(field => CheckField(definition, field, shown, evidence, lead)),
            .. answers.Values.Keys.Where(code => definition.Form.Find(code) is null).Select(UnknownField),
        ];
    }

    /// <summary>The answers without those of fields that are not shown: what counts as the file, and what is kept of it when it is submitted.</summary>
    public static Answers OnlyShown(ProgrammeDefinition definition, Answers answers, ApplicantFacts? applicant = null) =>
        OnlyShown(definition, answers, new DossierEvidence(definition, answers, applicant));

    private static IEnumerable<FieldProblem> CheckField(ProgrammeDefinition definition, Field field, Answers shown, DossierEvidence evidence, string? lead)
    {
        if (shown.Find(field.Code) is not { } value || ValueCheck.IsEmpty(value))
            return field.Required ? [ValueCheck.Problem(field, "form.required", "Ce champ est obligatoire.")] : [];
        if (ValueCheck.Check(definition, field, value) is { } problem) return [problem];
        return
        [
            .. field.Rules.Where(rule => rule.Check.Evaluate(evidence) == Verdict.Fails).Select(rule => ValueCheck.Problem(field, "form.rule", rule.Message)),
            .. CheckWhole(definition, field, value, shown, lead),
        ];
    }

    private static IEnumerable<FieldProblem> CheckWhole(ProgrammeDefinition definition, Field field, JsonElement value, Answers shown, string? lead) =>
        field.Type switch
        {
            FieldType.Declaration when field.Required && value.ValueKind != JsonValueKind.True =>
                [ValueCheck.Problem(field, "form.not-declared", "Cette déclaration est nécessaire au dépôt.")],
            FieldType.Budget => BudgetCheck.Complete(field, definition.Budget(shown).Required("the budget"), definition.RequestTotal(shown)),
            FieldType.Request => RequestCheck.Complete(definition, field, definition.Request(shown), definition.Budget(shown), Payees(definition, shown, lead)),
            FieldType.Partners when definition.Partners(shown).Any(partner => partner.Role.Length == 0) =>
                [ValueCheck.Problem(field, "form.partner-role-missing", "Indiquez le rôle de chaque partenaire.")],
            FieldType.Targets when field.Required => MissingTargets(definition, field, shown),
            _ => [],
        };

    private static Answers OnlyShown(ProgrammeDefinition definition, Answers answers, DossierEvidence evidence) =>
        new(answers.Values.RemoveRange(definition.Form.Fields.Where(field => !evidence.IsShown(field)).Select(field => field.Code)));

    private static HashSet<string>? Payees(ProgrammeDefinition definition, Answers answers, string? lead) =>
        lead is null ? null : [lead, .. definition.Partners(answers).Where(partner => partner.Paid).Select(partner => partner.Organisation)];

    private static IEnumerable<FieldProblem> MissingTargets(ProgrammeDefinition definition, Field field, Answers answers)
    {
        var targets = definition.Targets(answers);
        return definition.Indicators
            .Where(indicator => !indicator.Optional && targets.GetValueOrDefault(indicator.Code) is null)
            .Select(indicator => ValueCheck.Problem(field, "form.target-missing", $"La cible de l’indicateur « {indicator.Label} » manque."));
    }

    private static FieldProblem UnknownField(string code) => new(code, code, "form.unknown-field", "Ce champ n’est pas dans le formulaire.");
}
