using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>One value against its field, without regard to the rest of the file.</summary>
internal static partial class ValueCheck
{
    private const int LongestText = 20_000;
    private const int LongestLine = 500;
    private const int MostItems = 500;

    /// <summary>Numbers beyond it are mistakes; sums of them stay exact.</summary>
    internal const decimal LargestNumber = 1_000_000_000_000m;

    /// <summary>Nothing, "", [], {} and a table without lines: allowed in a draft, and not an answer.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => !BeginsWithALetter(value) && (JsonText.Of(value) ?? "?").IsMissing(),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(member => member.NameEquals("lines") && IsEmpty(member.Value)),
        _ => false,
    };

    public static FieldProblem? Check(ProgrammeDefinition definition, Field field, JsonElement value)
    {
        if (IsEmpty(value)) return null;
        return field.Type switch
        {
            FieldType.Text or FieldType.LongText => Text(field, value),
            FieldType.Integer => Number(field, value, whole: true),
            FieldType.Amount => Amount(field, value),
            FieldType.Date => IsDay(value) ? null : Problem(field, "form.not-a-day", "Indiquez un jour qui existe (JJ/MM/AAAA)."),
            FieldType.YesNo or FieldType.Declaration => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Malformed(field),
            FieldType.Choice => One(field, value),
            FieldType.MultipleChoice => Many(field, value),
            FieldType.Departement => JsonText.Of(value, JsonValueKind.String) is { } code && definition.FindDepartement(code) is not null
                ? null : Problem(field, "form.unknown-departement", "Choisissez un des départements de l’appel à projets."),
            FieldType.Commune => JsonText.Of(value, JsonValueKind.String) is var commune && CommuneCode.IsValid(commune)
                ? null : Problem(field, "form.unknown-commune", CommuneCode.Advice(commune)),
            FieldType.Uploads => Uploads(field, value),
            FieldType.Budget => BudgetCheck.Value(field, value),
            FieldType.Request => RequestCheck.Value(definition, field, value),
            FieldType.Partners => Partners(field, value),
            FieldType.Targets => Targets(definition, field, value),
            _ => throw new InvalidOperationException($"{field.Type} is not a field type."),
        };
    }

    /// <summary>The answer as it is kept: every text in it repaired, and on one line except where the field asks for several.</summary>
    public static JsonElement Settled(Field field, JsonElement value) =>
        field.Type == FieldType.LongText ? RepairedJson.Of(value) : RepairedJson.Of(value, Texts.Line);

    public static FieldProblem Problem(Field field, string code, string message) => new(field.Code, field.Label, code, message);
    public static FieldProblem Malformed(Field field) => Problem(field, "form.malformed", "La valeur transmise n’est pas celle que ce champ attend.");
    private static FieldProblem TooMany(Field field) => Problem(field, "form.too-many", $"{MostItems} lignes au plus sont possibles ici.");

    /// <summary>A short text inside a structured value: an id, a role, a name.</summary>
    public static bool IsLine(string? text) => text is { Length: <= LongestLine } && !text.IsMissing() && !text.Any(char.IsControl);

    /// <summary>Amounts with three decimals somewhere inside, told apart from any other malformed value.</summary>
    public static (T? Value, FieldProblem? Problem) Read<T>(Field field, JsonElement value)
    {
        try
        {
            return value.Deserialize<T>(Wire.Options) is { } read ? (read, null) : (default, Malformed(field));
        }
        catch (AmountNotInCentsException)
        {
            return (default, NotInCents(field));
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return (default, Malformed(field));
        }
    }

    /// <summary>A list of records, none of them null and not too many.</summary>
    public static (T[]? Items, FieldProblem? Problem) ReadList<T>(Field field, JsonElement value) where T : class
    {
        var (items, problem) = Read<T?[]>(field, value);
        if (items is null) return (null, problem);
        if (items.Length > MostItems) return (null, TooMany(field));
        return items.Contains(null) ? (null, Malformed(field)) : ([.. items.OfType<T>()], null);
    }

    /// <summary>Seen without unpacking the text.</summary>
    private static bool BeginsWithALetter(JsonElement text) => JsonText.IsUnescaped(text, out var bytes) && bytes.Length > 0 && char.IsAsciiLetterOrDigit((char)bytes[0]);

    private static FieldProblem? Text(Field field, JsonElement value)
    {
        var longest = field.MaxLength ?? (field.Type == FieldType.Text ? LongestLine : LongestText);
        // Characters are not more than bytes: most texts need not be unpacked to be counted.
        if (JsonText.IsUnescaped(value, out var bytes) && bytes.Length <= longest) return null;
        if (JsonText.Of(value, JsonValueKind.String) is not { } text) return Malformed(field);
        var length = Texts.Length(text);
        return length > longest
            ? Problem(field, "form.too-long", $"Le texte compte {French.Number(length)} caractères ; {French.Count(longest, "au plus est possible", "au plus sont possibles")}.")
            : null;
    }

    private static FieldProblem? Number(Field field, JsonElement value, bool whole)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number) || Math.Abs(number) > LargestNumber || (whole && !IsWhole(number)))
            return Problem(field, "form.not-a-number", whole ? "Indiquez un nombre entier." : "Indiquez un nombre.");
        if (number < field.Min) return Problem(field, "form.too-small", $"La valeur est de {French.Number(field.Min.Value)} au moins.");
        return number > field.Max ? Problem(field, "form.too-large", $"La valeur est de {French.Number(field.Max.Value)} au plus.") : null;
    }

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number);

    private static FieldProblem? Amount(Field field, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && !(value.TryGetDecimal(out var euros) && Money.TryFromEuros(euros, out _))
            ? NotInCents(field)
            : Number(field, value, whole: false);

    private static FieldProblem NotInCents(Field field) =>
        Problem(field, "form.amount-not-in-cents", "Indiquez un montant en euros, avec deux décimales au plus.");

    private static bool IsDay(JsonElement value) =>
        JsonText.Of(value, JsonValueKind.String) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static FieldProblem? One(Field field, JsonElement value) =>
        JsonText.Of(value, JsonValueKind.String) is { } chosen && field.Options.Any(option => option.Code == chosen) ? null : UnknownOption(field);

    private static FieldProblem? Many(Field field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return Malformed(field);
        var chosen = value.EnumerateArray().Select(item => JsonText.Of(item, JsonValueKind.String)).ToList();
        return chosen.Distinct().Count() == chosen.Count && chosen.All(code => field.Options.Any(option => option.Code == code)) ? null : UnknownOption(field);
    }

    private static FieldProblem UnknownOption(Field field) => Problem(field, "form.unknown-option", "Choisissez parmi les réponses proposées.");

    private static FieldProblem? Uploads(Field field, JsonElement value)
    {
        var (files, problem) = ReadList<UploadRef>(field, value);
        if (files is null) return problem;
        if (!files.All(IsFile)) return Malformed(field);
        if (files.FirstOrDefault(file => !field.Formats.IsEmpty && !field.Formats.Contains(ExtensionOf(file.Name))) is { } wrong)
            return Problem(field, "form.wrong-format", $"Le fichier « {wrong.Name} » n’est pas dans un format accepté ({string.Join(", ", field.Formats)}).");
        return field.MaxBytes is { } most && files.FirstOrDefault(file => file.Size > most) is { } large
            ? Problem(field, "form.too-heavy", $"Le fichier « {large.Name} » dépasse la taille possible de {French.Number(most)} octets.")
            : null;
    }

    /// <summary>A file that can be found again under its hash, with a name that can be shown.</summary>
    public static bool IsFile(UploadRef file) => IsLine(file.Name) && IsLine(file.MediaType) && file.Size >= 0 && Hash().IsMatch(file.Hash);

    private static string ExtensionOf(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static FieldProblem? Partners(Field field, JsonElement value)
    {
        var (partners, problem) = ReadList<PartnerAnswer>(field, value);
        if (partners is null) return problem;
        // A partner is in the file as soon as it is known; its role may come later, before the file is submitted.
        if (!partners.All(partner => IsLine(partner.Organisation) && (partner.Role == "" || IsLine(partner.Role)))) return Malformed(field);
        if (partners.FirstOrDefault(partner => partner.ContactMail is { } mail && !MailShape.Fits(mail)) is not null)
            return Problem(field, "form.not-a-mail", "Indiquez une adresse électronique de la forme nom@domaine.fr.");
        return partners.DistinctBy(partner => partner.Organisation).Count() == partners.Length
            ? null
            : Problem(field, "form.partner-twice", "Un même organisme est partenaire deux fois.");
    }

    private static FieldProblem? Targets(ProgrammeDefinition definition, Field field, JsonElement value)
    {
        var (targets, problem) = Read<Dictionary<string, decimal?>>(field, value);
        if (targets is null) return problem;
        if (targets.Keys.FirstOrDefault(code => definition.Indicators.All(indicator => indicator.Code != code)) is not null)
            return Problem(field, "form.unknown-indicator", "Une cible porte sur un indicateur qui n’est pas celui de l’appel à projets.");
        if (targets.Values.Any(target => target < 0)) return Problem(field, "form.too-small", "Une cible ne peut pas être négative.");
        if (targets.Values.Any(target => target > LargestNumber)) return Problem(field, "form.too-large", $"Une cible est de {French.Number(LargestNumber)} au plus.");
        return targets.Values.All(target => target is null || IsWhole(target.Value))
            ? null
            : Problem(field, "form.not-a-number", "Une cible se compte en unités\u202F: indiquez un nombre entier.");
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Hash();
}
