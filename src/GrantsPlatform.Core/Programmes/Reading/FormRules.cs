using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the form of a definition, and in the measures and the territory that are read from it.</summary>
internal static partial class FormRules
{
    /// <summary>Fields may be shown because of others, each in turn: this bounds how deep that goes.</summary>
    private const int MostFields = 300;

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        var placed = FieldsWithPaths(definition).ToList();
        findings.NotEmpty(definition.Form.Sections, "$.form.sections");
        findings.Codes(definition.Form.Sections, "$.form.sections", section => section.Code);
        for (var i = 0; i < definition.Form.Sections.Length; i++) findings.NotEmpty(definition.Form.Sections[i].Fields, $"$.form.sections[{i}].fields");
        findings.Require(placed.Count <= MostFields, "$.form.sections", $"Un formulaire a {MostFields} champs au plus.");
        findings.Codes(placed.Select(one => (one.Field.Code, one.Path + ".code")));
        foreach (var (field, path) in placed) Field(field, path, definition, findings);
        Alone(placed, IsListed(definition, findings), findings);

        var known = placed.GroupBy(one => one.Field.Code).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        if (IsListed(definition, findings)) References(definition, known, findings);
    }

    public static IEnumerable<(Field Field, string Path)> FieldsWithPaths(ProgrammeDefinition definition) =>
        definition.Form.Sections.SelectMany((section, i) => section.Fields.Select((field, j) => (field, $"$.form.sections[{i}].fields[{j}]")));

    /// <summary>All fields are there with their codes, no list is empty that must not be, so that one that is not among them is not in the form.</summary>
    public static bool IsListed(ProgrammeDefinition definition, Findings findings) =>
        !definition.Form.Sections.IsEmpty && definition.Form.Sections.All(section => !section.Fields.IsEmpty)
        && definition.Form.Sections.Select((_, i) => $"$.form.sections[{i}].fields").Prepend("$.form.sections").All(findings.IsRead)
        && FieldsWithPaths(definition).All(one => findings.IsRead(one.Path + ".code"));

    private static void Field(Field field, string path, ProgrammeDefinition definition, Findings findings)
    {
        if (!findings.IsRead(path + ".type")) return;
        var chooses = field.Type is FieldType.Choice or FieldType.MultipleChoice;
        findings.Require(chooses == !field.Options.IsEmpty, path + ".options", chooses ? "Les choix manquent." : "Ce type de champ n’a pas de choix.");
        findings.Codes(field.Options, path + ".options", option => option.Code);

        findings.Require(field.MaxLength is null || field.Type is FieldType.Text or FieldType.LongText, path + ".maxLength", "Seul un texte a une longueur maximale.");
        findings.Require(field.MaxLength is null or (> 0 and <= 100_000), path + ".maxLength", "La longueur maximale est entre 1 et 100000 caractères.");

        NumberRules.Bounds(field.Type == FieldType.Integer, field.Type == FieldType.Amount, field.Min, field.Max, path, findings);

        var attaches = field.Type == FieldType.Uploads;
        findings.Require(field.Formats.IsEmpty || attaches, path + ".formats", "Seules des pièces jointes ont des formats.");
        findings.Require(field.MaxBytes is null || attaches, path + ".maxBytes", "Seules des pièces jointes ont une taille maximale.");
        findings.Require(field.MaxBytes is null or (> 0 and <= 1L << 32), path + ".maxBytes", "La taille maximale est entre 1 octet et 4 Gio.");
        findings.Different(field.Formats, path + ".formats");
        for (var i = 0; i < field.Formats.Length; i++)
            findings.Require(Extension().IsMatch(field.Formats[i]), $"{path}.formats[{i}]", "Une extension de fichier en minuscules et sans point est attendue, telle que « pdf ».");

        findings.Require(field.Link is null || IsWebAddress(field.Link.Url), path + ".link.url", "Une adresse complète est attendue, telle que « https://www.exemple.fr/texte ».");

        findings.Require(field.Type != FieldType.Targets || !definition.Indicators.IsEmpty || !findings.IsRead("$.indicators"), path + ".type", "Des cibles supposent des indicateurs.");
    }

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Every file asks for amounts in one place, and nothing structured is asked twice.</summary>
    private static void Alone(List<(Field Field, string Path)> placed, bool listed, Findings findings)
    {
        var types = placed.Where(one => findings.IsRead(one.Path + ".type")).ToList();
        foreach (var type in new[] { FieldType.Request, FieldType.Budget, FieldType.Partners, FieldType.Targets })
            foreach (var (_, path) in types.Where(one => one.Field.Type == type).Skip(1))
                findings.Add(path + ".type", "Le formulaire a déjà un champ de ce type.");
        if (listed && types.Count == placed.Count)
            findings.Require(types.Any(one => one.Field.Type == FieldType.Request), "$.form.sections", "Le formulaire n’a pas de champ de demande (type « request »).");
    }

    private static void References(ProgrammeDefinition definition, Dictionary<string, (Field Field, string Path)> known, Findings findings)
    {
        Refer(definition.TerritoryField, "$.territoryField", FieldType.Departement, "departement");
        if (definition.TitleField is { } title) Refer(title, "$.titleField", FieldType.Text, "text");
        if (definition.SummaryField is { } summary) Refer(summary, "$.summaryField", FieldType.LongText, "long-text");
        findings.Codes(definition.Measures, "$.measures", measure => measure.Code);
        for (var i = 0; i < definition.Measures.Length; i++) Refer(definition.Measures[i].Field, $"$.measures[{i}].field", FieldType.Integer, "integer");

        void Refer(string code, string path, FieldType type, string word)
        {
            if (!known.TryGetValue(code, out var found)) findings.Once("field:" + code, path, $"Le formulaire n’a pas de champ « {code} ».{Nearest.Hint(code, known.Values.Where(one => one.Field.Type == type).Select(one => one.Field.Code))}");
            else findings.Require(found.Field.Type == type || !findings.IsRead(found.Path + ".type"), path, $"Le champ « {code} » n’est pas du type « {word} ».");
        }
    }

    [GeneratedRegex(@"^[a-z0-9]{1,10}\z")]
    private static partial Regex Extension();
}
