using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What the platform knows of the organisation that applies.</summary>
/// <param name="Kind">Its legal form; what that is to the programme, <see cref="Applicants.KindOf"/> says.</param>
/// <param name="Departement">Where its seat is.</param>
/// <param name="HasService">It carries a service of the kind that the programme asks for.</param>
/// <param name="AttachedToOlderBody">It is attached to a legal body that has the experience it lacks.</param>
public sealed record ApplicantFacts(string Kind, DateOnly? CreatedOn, string? Departement, bool HasService, bool AttachedToOlderBody);

/// <summary>
/// The evidence that one file gives, under the paths of <see cref="EvidencePaths"/>. An answer of a field that is not shown
/// counts as not given. Not for several threads: it remembers what is shown, and what was answered.
/// </summary>
public sealed class DossierEvidence(ProgrammeDefinition definition, Answers answers, ApplicantFacts? applicant = null) : IEvidence
{
    private readonly Dictionary<string, bool> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EvidenceValue?> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IEvidence>?> _rows = new(StringComparer.Ordinal);

    public bool IsShown(Field field)
    {
        if (field.ShownWhen is null) return true;
        if (!_shown.TryGetValue(field.Code, out var shown))
            _shown[field.Code] = shown = field.ShownWhen.Evaluate(this) == Verdict.Holds;
        return shown;
    }

    public EvidenceValue? Find(string path) => path switch
    {
        EvidencePaths.ApplicantKind => Text(applicant is null ? null : definition.Applicants.KindOf(applicant.Kind)?.Code ?? applicant.Kind),
        "applicant.createdOn" => applicant?.CreatedOn is { } day ? new EvidenceValue.Day(day) : null,
        EvidencePaths.ApplicantDepartement => Text(applicant?.Departement),
        "applicant.hasService" => YesNo(applicant?.HasService),
        "applicant.attachedToOlderBody" => YesNo(applicant?.AttachedToOlderBody),
        "call.opensOn" => new EvidenceValue.Day(definition.Calendar.OpensOn),
        "call.closesOn" => new EvidenceValue.Day(definition.Calendar.ClosesOn),
        "request.total" => Euros(Shown(FieldType.Request) ? definition.RequestTotal(answers) : Money.Zero),
        "budget.total" => Shown(FieldType.Budget) && definition.Budget(answers) is { } budget ? Euros(budget.Expenses) : null,
        EvidencePaths.PartnerCount => new EvidenceValue.Number(Shown(FieldType.Partners) ? definition.Partners(answers).Length : 0),
        _ when After(path, "request.strand.") is { } strand => Requested(line => line.Strand == strand),
        _ when After(path, "request.year.") is { } year => Requested(line => line.Year.ToString() == year),
        _ when After(path, EvidencePaths.Answers) is { } field => Answer(field),
        _ => null,
    };

    /// <summary>A field that is not shown has no rows.</summary>
    public IReadOnlyList<IEvidence>? Rows(string source)
    {
        if (FileRows.TypeOf(source) is not { } type) return null;
        if (!_rows.TryGetValue(source, out var rows)) _rows[source] = rows = Shown(type) ? FileRows.Of(source, definition, answers, this) : [];
        return rows;
    }

    public LookupTable? Table(string code) => definition.FindTable(code);

    private EvidenceValue.Number Requested(Func<AmountLine, bool> counts) =>
        Euros(Shown(FieldType.Request) ? definition.Request(answers).Where(counts).Sum(line => line.Amount) : Money.Zero);

    /// <summary>Asked for by every condition, rule and formula that reads the field; checked once.</summary>
    private EvidenceValue? Answer(string code)
    {
        if (!_answered.TryGetValue(code, out var answer)) _answered[code] = answer = Checked(code);
        return answer;
    }

    private EvidenceValue? Checked(string code)
    {
        if (definition.Form.Find(code) is not { } field || !IsShown(field) || answers.Find(code) is not { } value) return null;
        return FormCheck.CheckValue(definition, code, value) is null ? Typed(field.Type, value) : null;
    }

    private static EvidenceValue? Typed(FieldType type, JsonElement value) => type switch
    {
        FieldType.Text or FieldType.LongText or FieldType.Choice or FieldType.Departement or FieldType.Commune => Text(value.GetString()),
        FieldType.Integer or FieldType.Amount => new EvidenceValue.Number(value.GetDecimal()),
        FieldType.Date => new EvidenceValue.Day(DateOnly.ParseExact(value.GetText(), "yyyy-MM-dd")),
        FieldType.YesNo or FieldType.Declaration => YesNo(value.GetBoolean()),
        FieldType.MultipleChoice => new EvidenceValue.List([.. value.EnumerateArray().Select(item => item.GetText())]),
        FieldType.Uploads => new EvidenceValue.List([.. DossierReading.Read<UploadRef[]>(value).Required("the list of files").Select(file => file.Name)]),
        FieldType.Budget or FieldType.Request or FieldType.Partners or FieldType.Targets => null,
        _ => throw new InvalidOperationException($"{type} is not a field type."),
    };

    private bool Shown(FieldType type) => definition.Form.Only(type) is { } field && IsShown(field);

    private static EvidenceValue.Text? Text(string? text) => text.IsMissing() ? null : new EvidenceValue.Text(text);
    private static EvidenceValue.YesNo? YesNo(bool? value) => value is { } known ? new EvidenceValue.YesNo(known) : null;
    private static EvidenceValue.Number Euros(Money amount) => new(amount.Euros);
    private static string? After(string path, string prefix) => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;
}
