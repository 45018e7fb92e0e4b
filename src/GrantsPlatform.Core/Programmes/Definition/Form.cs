using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace GrantsPlatform.Core.Programmes;

public sealed record Form(ImmutableArray<Section> Sections)
{
    public IEnumerable<Field> Fields => Sections.SelectMany(section => section.Fields);

    public Field? Find(string code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>The field of a kind of which a form has one at most: the request, the budget, the partners, the targets.</summary>
    public Field? Only(FieldType type) => Fields.FirstOrDefault(field => field.Type == type);
}

public sealed record Section(string Code, string Title, ImmutableArray<Field> Fields, string? Intro = null);

public enum FieldType
{
    Text,
    LongText,
    Integer,
    Amount,
    Date,
    YesNo,
    Choice,
    MultipleChoice,
    Departement,
    Commune,

    [JsonStringEnumMemberName("attachments")]
    Uploads,

    Budget,
    Request,
    Partners,
    Targets,

    /// <summary>A sentence that the applicant certifies; only "true" completes it.</summary>
    Declaration,
}

/// <param name="ShownWhen">The field is asked for only when this holds; hidden fields are neither required nor kept from being saved.</param>
/// <param name="MaxLength">In characters, for texts.</param>
/// <param name="Min">Least value of a number, in the field's unit (euros for amounts).</param>
/// <param name="Formats">Extensions allowed for uploads, lower case without the dot; empty: any.</param>
/// <param name="MaxBytes">Largest size of one attached file.</param>
/// <param name="Example">An answer as it could be, to be read beside the field.</param>
/// <param name="Link">What is to be read elsewhere before answering.</param>
/// <param name="Rules">What must hold between this value and others, such as two dates in order.</param>
public sealed record Field(
    string Code,
    string Label,
    FieldType Type,
    bool Required,
    string? Hint = null,
    [Description("Asked for only when this holds; it may read fields that stand before this one.")] Condition? ShownWhen = null,
    ImmutableArray<Option> Options = default,
    int? MaxLength = null,
    decimal? Min = null,
    decimal? Max = null,
    [Description("Extensions allowed for attachments, lower case without the dot.")] ImmutableArray<string> Formats = default,
    long? MaxBytes = null,
    ImmutableArray<FieldRule> Rules = default,
    [Description("An answer as it could be, shown beside the field.")] string? Example = null,
    [Description("What is to be read elsewhere before answering.")] FieldLink? Link = null)
{
    public ImmutableArray<Option> Options { get; init; } = Options.OrEmpty();
    public ImmutableArray<string> Formats { get; init; } = Formats.OrEmpty();
    public ImmutableArray<FieldRule> Rules { get; init; } = Rules.OrEmpty();
}

/// <param name="Url">With https.</param>
public sealed record FieldLink(string Label, string Url);

public sealed record Option(string Code, string Label);

/// <param name="Message">French, for the applicant, when the check fails. A check that cannot be made yet is silent.</param>
public sealed record FieldRule(Condition Check, string Message);

/// <summary>A named number of a file that lists and summaries add up: <paramref name="Field"/> is a field of integers.</summary>
public sealed record Measure(string Code, string Label, string Field);
