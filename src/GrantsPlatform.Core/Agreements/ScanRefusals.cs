using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

public sealed record PileTooLong(int Most) : Refusal(RefusalKind.Invalid, "agreement.pile-too-long",
    $"Ce fichier compte plus de {French.Number(Most)} pages.", "Numérisez la pile en plusieurs fichiers, sans couper un acte entre deux, puis déposez-les l’un après l’autre.");
