using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

public sealed record SiretInvalid() : Refusal(RefusalKind.Invalid, "identifier.siret-invalid",
    "Le numéro SIRET n’est pas valable.", "Recopiez les quatorze chiffres de l’avis de situation, sans espace.");

public sealed record SiretMissing() : Refusal(RefusalKind.Invalid, "identifier.siret-missing",
    "Indiquez le numéro SIRET.", "Recopiez les quatorze chiffres de l’avis de situation.");

public sealed record RnaInsteadOfSiret() : Refusal(RefusalKind.Invalid, "identifier.rna-instead-of-siret",
    "Ce numéro, qui commence par W, est un numéro RNA\u202F: celui que la préfecture donne à l’association. Le numéro SIRET compte quatorze chiffres.",
    "Saisissez-le dans la case du numéro RNA, et ici le numéro SIRET de l’avis de situation. Si l’association n’en a pas encore, elle peut s’inscrire sans lui.");

public sealed record SirenInsteadOfSiret() : Refusal(RefusalKind.Invalid, "identifier.siren-instead-of-siret",
    "Ces neuf chiffres sont un numéro SIREN\u202F: celui de l’organisme. Le numéro SIRET en compte quatorze.",
    "Ajoutez les cinq chiffres de l’établissement\u202F: ils figurent derrière le SIREN sur l’avis de situation.");

public sealed record SiretNeedsReason() : Refusal(RefusalKind.Invalid, "identifier.siret-needs-reason",
    "La clé de contrôle de ce numéro SIRET ne tombe pas juste.", "Comparez-le à l’avis de situation. S’il est exact, confirmez-le et dites d’où vous le tenez.");

public sealed record RnaInvalid() : Refusal(RefusalKind.Invalid, "identifier.rna-invalid",
    "Le numéro RNA n’est pas valable.", "Saisissez la lettre W suivie de neuf caractères, comme sur le récépissé de déclaration.");

public sealed record SiretInsteadOfRna() : Refusal(RefusalKind.Invalid, "identifier.siret-instead-of-rna",
    "Ce numéro est un numéro SIRET. Le numéro RNA d’une association commence par W.",
    "Recopiez le numéro RNA depuis le récépissé de déclaration, ou laissez ce champ vide si l’organisme n’est pas une association.");

public sealed record IbanInvalid() : Refusal(RefusalKind.Invalid, "identifier.iban-invalid",
    "L’IBAN n’est pas valable.", "Recopiez-le depuis le relevé d’identité bancaire (27 caractères pour un compte français).");

public sealed record IbanOfNoCountry(string Country) : Refusal(RefusalKind.Invalid, "identifier.iban-of-no-country",
    $"Aucun pays n’a d’IBAN qui commence par « {Country} ».", "Recopiez l’IBAN depuis le relevé d’identité bancaire : ses deux premières lettres sont celles du pays.");

public sealed record IbanOfWrongLength(string Country, int Expected, int Length) : Refusal(RefusalKind.Invalid, "identifier.iban-of-wrong-length",
    $"Un IBAN qui commence par « {Country} » compte {Expected} caractères ; celui-ci en compte {Length}.", "Recopiez-le en entier depuis le relevé d’identité bancaire.");

public sealed record IbanOfWrongShape(string Country, int Place, string Found) : Refusal(RefusalKind.Invalid, "identifier.iban-of-wrong-shape",
    $"Dans un IBAN qui commence par «\u00A0{Country}\u00A0», le {Place}ᵉ caractère est {(char.IsAsciiDigit(Found[0]) ? "une lettre" : "un chiffre")}\u202F; ici, c’est «\u00A0{Found}\u00A0».",
    "Recopiez-le depuis le relevé d’identité bancaire\u202F: un zéro s’y lit souvent comme un O, un un comme un I.");

public sealed record BicInsteadOfIban() : Refusal(RefusalKind.Invalid, "identifier.bic-instead-of-iban",
    "Ce code est un BIC\u202F: celui de la banque. L’IBAN, plus long, commence par deux lettres et deux chiffres.", "Recopiez l’IBAN depuis le relevé d’identité bancaire (27 caractères pour un compte français).");

public sealed record IbanInsteadOfBic() : Refusal(RefusalKind.Invalid, "identifier.iban-instead-of-bic",
    "Ce numéro est un IBAN\u202F: celui du compte. Le code BIC, plus court, est celui de la banque.", "Saisissez les 8 ou 11 caractères du relevé d’identité bancaire, ou laissez le champ vide.");

public sealed record BicInvalid() : Refusal(RefusalKind.Invalid, "identifier.bic-invalid",
    "Le code BIC n’est pas valable.", "Saisissez les 8 ou 11 caractères du relevé d’identité bancaire, ou laissez le champ vide.");

public sealed record BicOfTests() : Refusal(RefusalKind.Invalid, "identifier.bic-of-tests",
    "Ce code BIC ne sert qu’à des essais.", "Recopiez celui du relevé d’identité bancaire, ou laissez le champ vide.");

public sealed record BicOfAnotherCountry(string BankCountry, string AccountCountry) : Refusal(RefusalKind.Invalid, "identifier.bic-of-another-country",
    $"Le code BIC est celui d’une banque d’un autre pays ({BankCountry}) que le compte ({AccountCountry}).", "Recopiez les deux depuis le même relevé d’identité bancaire, ou laissez le BIC vide.");

public sealed record CommuneCodeInvalid(string Value) : Refusal(RefusalKind.Invalid, "identifier.commune-code-invalid",
    $"« {Value} » n’est pas le code d’une commune.", "Saisissez le code officiel (INSEE) de la commune, et non son code postal.");

public sealed record CommunesElsewhere(string Values) : Refusal(RefusalKind.Invalid, "identifier.communes-elsewhere",
    $"{Values}\u202F: d’après leur code, ces communes ne sont pas du département choisi.",
    "Saisissez des codes officiels (INSEE), et non des codes postaux. Si le service dessert bien des communes d’un autre département, confirmez-le.");

public sealed record DepartementCodeInvalid() : Refusal(RefusalKind.Invalid, "identifier.departement-invalid",
    "Le code du département n’est pas valable.", "Saisissez celui d’un département ou d’une collectivité d’outre-mer, par exemple 09, 2A ou 974.");

public sealed record StreetInvalid() : Refusal(RefusalKind.Invalid, "identifier.street-invalid",
    "Indiquez le numéro et la voie, en 100 caractères au plus.", "Recopiez-les depuis l’avis de situation, par exemple «\u00A012 rue des Lilas\u00A0».");

public sealed record PostcodeInvalid() : Refusal(RefusalKind.Invalid, "identifier.postcode-invalid",
    "Indiquez le code postal\u202F: cinq chiffres.", "Dans un autre pays que la France, indiquez aussi le pays.");

public sealed record TownInvalid() : Refusal(RefusalKind.Invalid, "identifier.town-invalid",
    "Indiquez la commune, en 100 caractères au plus.", "Recopiez-la depuis l’avis de situation, avec la mention CEDEX s’il y en a une.");

public sealed record CountryNameInvalid() : Refusal(RefusalKind.Invalid, "identifier.country-name-invalid",
    "Le nom du pays est trop long.", "Écrivez-le en 100 caractères au plus, ou laissez le champ vide pour une adresse en France.");
