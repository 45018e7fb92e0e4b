using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Forms;

/// <summary>An answer as a paper says it. What has a place of its own on the form (budget, request, partners, targets, attachments) is none of its business.</summary>
internal static class AnswerWords
{
    /// <summary>Null: nothing was answered, or it stands elsewhere.</summary>
    public static string? Of(Field field, JsonElement? answer, ProgrammeDefinition definition) => (field.Type, answer) switch
    {
        (_, null) => null,
        (FieldType.Text or FieldType.LongText, { ValueKind: JsonValueKind.String } text) => text.GetText().Trim() is { Length: > 0 } words ? words : null,
        (FieldType.Integer, { ValueKind: JsonValueKind.Number } number) => French.Number(number.GetDecimal()),
        (FieldType.Amount, { ValueKind: JsonValueKind.Number } amount) => $"{French.Number(amount.GetDecimal())}\u202F€",
        (FieldType.Date, { ValueKind: JsonValueKind.String } day) => DateOnly.TryParseExact(day.GetText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? French.Date(date) : day.GetText(),
        (FieldType.YesNo or FieldType.Declaration, { } said) => said.ValueKind == JsonValueKind.True ? "oui" : "non",
        (FieldType.Choice, { ValueKind: JsonValueKind.String } choice) => LabelOf(field, choice.GetText()),
        (FieldType.MultipleChoice, { ValueKind: JsonValueKind.Array } choices) => French.List(choices.EnumerateArray().Select(choice => LabelOf(field, choice.GetText()).ToLowerInvariant())),
        (FieldType.Departement, { ValueKind: JsonValueKind.String } place) => definition.FindDepartement(place.GetText()) is { } known ? $"{known.Name} ({known.Code})" : place.GetText(),
        (FieldType.Commune, { ValueKind: JsonValueKind.String } commune) => PlaceWords.OfCommune(commune.GetText()),
        _ => null,
    };

    private static string LabelOf(Field field, string code) => field.Options.FirstOrDefault(option => option.Code == code)?.Label ?? code;
}
