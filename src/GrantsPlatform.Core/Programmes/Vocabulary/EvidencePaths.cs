using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Field">Code of the field that the value is read from; null: it does not come from the form.</param>
/// <param name="Options">The choices of a column of a register.</param>
public sealed record EvidencePath(EvidenceKind Kind, string? Field = null, ImmutableArray<string> Options = default);

/// <summary>The closed list of paths that conditions, formulas and evidence of one definition may name.</summary>
public static class EvidencePaths
{
    public const string Answers = "answers.";

    private static readonly ImmutableArray<(string Path, EvidenceKind Kind)> Always =
    [
        ("applicant.kind", EvidenceKind.Text),
        ("applicant.createdOn", EvidenceKind.Day),
        ("applicant.departement", EvidenceKind.Text),
        ("applicant.hasService", EvidenceKind.YesNo),
        ("applicant.attachedToOlderBody", EvidenceKind.YesNo),
        ("call.opensOn", EvidenceKind.Day),
        ("call.closesOn", EvidenceKind.Day),
    ];

    public static ImmutableDictionary<string, EvidencePath> Of(ProgrammeDefinition definition)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, EvidencePath>(StringComparer.Ordinal);
        foreach (var (path, kind) in Always) paths[path] = new EvidencePath(kind);
        foreach (var field in definition.Form.Fields)
            foreach (var (path, kind) in OfField(field, definition)) paths[path] = new EvidencePath(kind, field.Code);
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
        FieldType.Partners => [("partners.count", EvidenceKind.Number)],
        _ => KindOf(field.Type) is { } kind ? [(Answers + field.Code, kind)] : [],
    };

    /// <summary>Structured fields have paths of their own, or none.</summary>
    private static EvidenceKind? KindOf(FieldType type) => type switch
    {
        FieldType.Text or FieldType.LongText or FieldType.Choice or FieldType.Departement or FieldType.Commune => EvidenceKind.Text,
        FieldType.Integer or FieldType.Amount => EvidenceKind.Number,
        FieldType.Date => EvidenceKind.Day,
        FieldType.YesNo or FieldType.Declaration => EvidenceKind.YesNo,
        FieldType.MultipleChoice or FieldType.Attachments => EvidenceKind.List,
        FieldType.Budget or FieldType.Request or FieldType.Partners or FieldType.Targets => null,
        _ => throw new InvalidOperationException($"{type} is not a field type."),
    };
}
