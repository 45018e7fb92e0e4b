using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

public sealed record SiretInvalid() : Refusal(RefusalKind.Invalid, "identifier.siret-invalid",
    "Le numéro SIRET n’est pas valable.", "Recopiez les quatorze chiffres de l’avis de situation, sans espace.");

public sealed record RnaInvalid() : Refusal(RefusalKind.Invalid, "identifier.rna-invalid",
    "Le numéro RNA n’est pas valable.", "Saisissez la lettre W suivie de neuf caractères, comme sur le récépissé de déclaration.");

public sealed record IbanInvalid() : Refusal(RefusalKind.Invalid, "identifier.iban-invalid",
    "L’IBAN n’est pas valable.", "Recopiez-le depuis le relevé d’identité bancaire (27 caractères pour un compte français).");

public sealed record BicInvalid() : Refusal(RefusalKind.Invalid, "identifier.bic-invalid",
    "Le code BIC n’est pas valable.", "Saisissez les 8 ou 11 caractères du relevé d’identité bancaire, ou laissez le champ vide.");

public sealed record CommuneCodeInvalid(string Value) : Refusal(RefusalKind.Invalid, "identifier.commune-code-invalid",
    $"« {Value} » n’est pas le code d’une commune.", "Saisissez le code officiel (INSEE) de la commune, et non son code postal.");

public sealed record DepartementCodeInvalid() : Refusal(RefusalKind.Invalid, "identifier.departement-invalid",
    "Le code du département n’est pas valable.", "Saisissez par exemple 09, 2A ou 974.");
