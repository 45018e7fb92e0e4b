using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Field">Code of the field that the value is read from; null: it does not come from the form.</param>
/// <param name="Options">The only values that a text or the items of a list may have; left out: any.</param>
public sealed record EvidencePath(EvidenceKind Kind, string? Field = null, ImmutableArray<string> Options = default);

/// <summary>The closed list of paths that conditions, formulas and evidence of one definition may name.</summary>
public static class EvidencePaths
{
    public const string Answers = "answers.";
    public const string PartnerCount = "partners.count";
    public const string ApplicantKind = "applicant.kind";
    public const string ApplicantDepartement = "applicant.departement";

    private static readonly ImmutableArray<(string Path, EvidenceKind Kind)> Always =
    [
        (ApplicantKind, EvidenceKind.Text),
        ("applicant.createdOn", EvidenceKind.Day),
        (ApplicantDepartement, EvidenceKind.Text),
        ("applicant.hasService", EvidenceKind.YesNo),
        ("applicant.attachedToOlderBody", EvidenceKind.YesNo),
        ("call.opensOn", EvidenceKind.Day),
        ("call.closesOn", EvidenceKind.Day),
    ];

    public static ImmutableDictionary<string, EvidencePath> Of(ProgrammeDefinition definition)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, EvidencePath>(StringComparer.Ordinal);
        foreach (var (path, kind) in Always) paths[path] = new EvidencePath(kind);
        paths[ApplicantKind] = new EvidencePath(EvidenceKind.Text, Options: [.. definition.Applicants.Kinds.Select(kind => kind.Code)]);
        foreach (var field in definition.Form.Fields)
            foreach (var (path, kind) in OfField(field, definition)) paths[path] = new EvidencePath(kind, field.Code, OptionsOf(field, definition));
        return paths.ToImmutable();
    }

    private static IEnumerable<(string, EvidenceKind)> OfField(Field field, ProgrammeDefinition definition) => field.Type switch
    {
        FieldType.Request =>
        [
            ("request.total", EvidenceKind.Number),
            .. definition.Strands.Select(strand => ($"request.strand.{strand.Code}", EvidenceKind.Number)),
            .. definition.Years.Select(year => ($"request.year.{year}", EvidenceKind.Number)),
        ],
        FieldType.Budget => [("budget.total", EvidenceKind.Number)],
        FieldType.Partners => [(PartnerCount, EvidenceKind.Number)],
        _ => KindOf(field.Type) is { } kind ? [(Answers + field.Code, kind)] : [],
    };

    private static ImmutableArray<string> OptionsOf(Field field, ProgrammeDefinition definition) => field.Type == FieldType.Departement
        ? [.. definition.Departements.Select(departement => departement.Code)]
        : [.. field.Options.Select(option => option.Code)];

    /// <summary>Structured fields have paths of their own, or none.</summary>
    private static EvidenceKind? KindOf(FieldType type) => type switch
    {
        FieldType.Text or FieldType.LongText or FieldType.Choice or FieldType.Departement or FieldType.Commune => EvidenceKind.Text,
        FieldType.Integer or FieldType.Amount => EvidenceKind.Number,
        FieldType.Date => EvidenceKind.Day,
        FieldType.YesNo or FieldType.Declaration => EvidenceKind.YesNo,
        FieldType.MultipleChoice or FieldType.Uploads => EvidenceKind.List,
        FieldType.Budget or FieldType.Request or FieldType.Partners or FieldType.Targets => null,
        _ => throw new InvalidOperationException($"{type} is not a field type."),
    };
}
