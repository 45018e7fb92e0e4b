using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The structured answers of a file by their types. What is not answered, or not readable, is empty: <see cref="FormCheck"/> says why.</summary>
public static class DossierReading
{
    public static ImmutableArray<AmountLine> Request(this ProgrammeDefinition definition, Answers answers) =>
        List<AmountLine>(definition, answers, FieldType.Request);

    public static Money RequestTotal(this ProgrammeDefinition definition, Answers answers) =>
        definition.Request(answers).Sum(line => line.Amount);

    public static Budget? Budget(this ProgrammeDefinition definition, Answers answers) =>
        Read<Budget>(definition, answers, FieldType.Budget) is { Lines.IsDefault: false } budget && budget.Lines.All(line => line is not null) ? budget : null;

    public static ImmutableArray<Partner> Partners(this ProgrammeDefinition definition, Answers answers) =>
        [.. definition.PartnerAnswers(answers).Select(answer => answer.Partner)];

    /// <summary>Every file that is attached to an answer.</summary>
    public static IEnumerable<UploadRef> Uploads(this ProgrammeDefinition definition, Answers answers) =>
        definition.Form.Fields.Where(field => field.Type == FieldType.Uploads).SelectMany(field => List<UploadRef>(answers.Find(field.Code)));

    /// <summary>With their contacts, which stay out of events.</summary>
    public static ImmutableArray<PartnerAnswer> PartnerAnswers(this ProgrammeDefinition definition, Answers answers) =>
        List<PartnerAnswer>(definition, answers, FieldType.Partners);

    /// <summary>Indicator → target; null is "non renseigné".</summary>
    public static ImmutableSortedDictionary<string, decimal?> Targets(this ProgrammeDefinition definition, Answers answers) =>
        Read<ImmutableSortedDictionary<string, decimal?>>(definition, answers, FieldType.Targets) ?? ImmutableSortedDictionary<string, decimal?>.Empty;

    /// <summary>The département to which the file belongs, once it is known to be one of the programme's.</summary>
    public static string? Territory(this ProgrammeDefinition definition, Answers answers) =>
        answers.Find(definition.TerritoryField) is { ValueKind: JsonValueKind.String } value
            ? definition.FindDepartement(value.GetText())?.Code
            : null;

    /// <summary>What the applicant calls the project; null where the form does not ask for it, or nobody has answered.</summary>
    public static string? ProjectTitle(this ProgrammeDefinition definition, Answers answers) =>
        definition.TitleField is { } field && answers.Find(field) is { ValueKind: JsonValueKind.String } value && Texts.Line(value.GetText()) is { Length: > 0 } title ? title : null;

    /// <summary>What the project does, in short and in the applicant's words; null where the form does not ask for it, or nobody has answered.</summary>
    public static string? ProjectSummary(this ProgrammeDefinition definition, Answers answers) =>
        definition.SummaryField is { } field && answers.Find(field) is { ValueKind: JsonValueKind.String } value && value.GetText().Trim() is { Length: > 0 } summary ? summary : null;

    /// <summary>The measures of the file that are known.</summary>
    public static ImmutableSortedDictionary<string, long> MeasuresOf(this ProgrammeDefinition definition, Answers answers) =>
        definition.Measures
            .Select(measure => KeyValuePair.Create(measure.Code, answers.Find(measure.Field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : (long?)null))
            .Given();

    /// <summary>Those that have a figure.</summary>
    internal static ImmutableSortedDictionary<string, T> Given<T>(this IEnumerable<KeyValuePair<string, T?>> figures) where T : struct
    {
        var given = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (code, figure) in figures)
            if (figure is { } known) given.Add(code, known);
        return given.ToImmutable();
    }

    internal static T? Read<T>(JsonElement? value)
    {
        if (value is null) return default;
        try
        {
            return value.Value.Deserialize<T>(Wire.Options);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return default;
        }
    }

    private static ImmutableArray<T> List<T>(JsonElement? value) where T : class => [.. (Read<T?[]>(value) ?? []).OfType<T>()];

    private static ImmutableArray<T> List<T>(ProgrammeDefinition definition, Answers answers, FieldType type) where T : class =>
        definition.Form.Only(type) is { } field ? List<T>(answers.Find(field.Code)) : [];

    private static T? Read<T>(ProgrammeDefinition definition, Answers answers, FieldType type) =>
        definition.Form.Only(type) is { } field ? Read<T>(answers.Find(field.Code)) : default;
}
