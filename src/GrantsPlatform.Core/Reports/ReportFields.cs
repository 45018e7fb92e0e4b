using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <summary>
/// What a report asks for, as fields that can be saved, checked and returned by name: "text.{section}" and "comment.{indicator}"
/// are texts, "file.{upload}" are files, "financial" is a <see cref="Budget"/> of what was spent and received. "indicator.{code}" can be returned, never saved:
/// its value comes sealed from the register.
/// </summary>
public static class ReportFields
{
    public const string Financial = "financial";

    private const string Prefix = "field/";
    private const string Submissions = "submission/";

    /// <summary>The record that holds what was submitted, word for word.</summary>
    public static string SubmissionRecordOf(int number) => Submissions + number.ToString(CultureInfo.InvariantCulture);

    public static bool IsSubmission(string record) => record.StartsWith(Submissions, StringComparison.Ordinal);

    /// <summary>The record that holds why a report was returned.</summary>
    public static string ReturnRecordOf(int number) => $"return/{number}";

    /// <summary>The content record of one field's words.</summary>
    public static string RecordOf(string field) => Prefix + field;

    /// <summary>Whether a record holds what is only typed so far.</summary>
    public static bool IsDraft(string record) => record.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What is saved so far, field by field.</summary>
    public static Answers Saved(ReportState.Known report, Contents contents)
    {
        var words = Answers.None;
        foreach (var field in report.Marks.Keys)
            if (contents.Records.TryGetValue(RecordOf(field), out var bytes))
                words = words.With(field, JsonSerializer.Deserialize<JsonElement>(bytes.AsSpan()));
        return words;
    }

    /// <summary>The files of one sort among these words.</summary>
    public static ImmutableArray<UploadRef> FilesIn(Answers words, string upload) => DossierReading.Read<ImmutableArray<UploadRef>?>(words.Find(FilesOf(upload))) ?? [];

    public static string TextOf(string section) => $"text.{section}";
    public static string FilesOf(string upload) => $"file.{upload}";
    public static string CommentOf(string indicator) => $"comment.{indicator}";
    public static string IndicatorOf(string indicator) => $"indicator.{indicator}";

    public static ImmutableArray<Field> Savable(ProgrammeDefinition definition, ReportRule rule) =>
    [
        .. rule.Sections.Select(section => new Field(TextOf(section.Code), section.Label, FieldType.LongText, section.Required, section.Hint, MaxLength: section.MaxLength)),
        .. rule.Indicators.Select(code => new Field(CommentOf(code), $"Commentaire sur « {LabelOf(definition, code)} »", FieldType.LongText, Required: false)),
        .. rule.Uploads.Select(one => new Field(FilesOf(one.Code), one.Label, FieldType.Uploads, one.Required, one.Hint, Formats: one.Formats, MaxBytes: one.MaxBytes)),
        .. rule.FinancialReport ? [new Field(Financial, "Compte rendu financier", FieldType.Budget, Required: true)] : ImmutableArray<Field>.Empty,
    ];

    /// <summary>The labels of all fields that a report can be returned for.</summary>
    public static ImmutableSortedDictionary<string, string> Returnable(ProgrammeDefinition definition, ReportRule rule) =>
        Savable(definition, rule).Select(field => (field.Code, field.Label))
            .Concat(rule.Indicators.Select(code => (Code: IndicatorOf(code), Label: LabelOf(definition, code))))
            .ToImmutableSortedDictionary(field => field.Code, field => field.Label, StringComparer.Ordinal);

    /// <summary>For a refusal; what the report does not have goes by its code.</summary>
    public static string LabelOfField(ProgrammeDefinition definition, ReportRule rule, string field) =>
        Returnable(definition, rule).TryGetValue(field, out var label) ? label : field;

    /// <summary>A comment is open with its indicator.</summary>
    public static bool Opens(this ReportReturned returned, string field) =>
        returned.Fields.Contains(field)
        || (field.StartsWith("comment.", StringComparison.Ordinal) && returned.Fields.Contains(IndicatorOf(field["comment.".Length..])));

    private static string LabelOf(ProgrammeDefinition definition, string indicator) => definition.FindIndicator(indicator)?.Label ?? indicator;
}
