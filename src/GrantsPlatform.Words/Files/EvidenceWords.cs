using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words;

/// <summary>What an eligibility rule has read, as people say it.</summary>
public static class EvidenceWords
{
    public static string Label(string path, ProgrammeDefinition definition) => path switch
    {
        EvidencePaths.ApplicantKind => "Nature juridique du porteur",
        EvidencePaths.ApplicantDepartement => "Département du porteur",
        EvidencePaths.PartnerCount => "Nombre de partenaires",
        "applicant.createdOn" => "Date de création du porteur",
        "applicant.hasService" => "Le porteur porte un service de cette nature",
        "applicant.attachedToOlderBody" => "Rattachement à un organisme plus ancien",
        "call.opensOn" => "Ouverture de l’appel",
        "call.closesOn" => "Clôture de l’appel",
        "request.total" => "Montant demandé",
        "budget.total" => "Total du budget",
        _ when After(path, "request.strand.") is { } strand => $"Montant demandé, {definition.FindStrand(strand)?.Label ?? strand}",
        _ when After(path, "request.year.") is { } year => $"Montant demandé, {year}",
        _ when After(path, EvidencePaths.Answers) is { } field => definition.Form.Find(field)?.Label ?? field,
        _ => path,
    };

    /// <param name="value">As the check has kept it: see <see cref="EvidenceValue"/>.</param>
    public static string Value(string path, string value, ProgrammeDefinition definition) => EvidencePaths.Of(definition).GetValueOrDefault(path)?.Kind switch
    {
        EvidenceKind.YesNo => value == "true" ? "oui" : "non",
        EvidenceKind.Day when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => French.Date(day),
        EvidenceKind.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => IsMoney(path, definition) ? French.Amount(Money.FromEuros(number)) : French.Number(number),
        _ when path == EvidencePaths.ApplicantKind => definition.Applicants.Kinds.FirstOrDefault(kind => kind.Code == value)?.Label ?? value,
        _ when path == EvidencePaths.ApplicantDepartement => definition.FindDepartement(value) is { } place ? $"{place.Name} ({place.Code})" : value,
        _ when After(path, EvidencePaths.Answers) is { } code && definition.Form.Find(code) is { } field => OfField(field, value, definition),
        _ => value,
    };

    private static string OfField(Field field, string value, ProgrammeDefinition definition) =>
        field.Type == FieldType.Departement && definition.FindDepartement(value) is { } place ? $"{place.Name} ({place.Code})"
        : field.Options.IsEmpty ? value
        : string.Join(", ", value.Split(", ").Select(code => field.Options.FirstOrDefault(option => option.Code == code)?.Label ?? code));

    private static bool IsMoney(string path, ProgrammeDefinition definition) =>
        path.StartsWith("request.", StringComparison.Ordinal) || path == "budget.total"
        || (After(path, EvidencePaths.Answers) is { } code && definition.Form.Find(code)?.Type == FieldType.Amount);

    private static string? After(string path, string prefix) => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;
}
