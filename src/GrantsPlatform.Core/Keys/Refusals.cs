using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

public sealed record KeyHeldByAnother() : Refusal(RefusalKind.Conflict, "key.held-by-another",
    "Cette valeur est déjà utilisée par un autre compte ou un autre organisme.",
    "Vérifiez la saisie ; si elle est exacte, demandez à rejoindre l’organisme existant ou écrivez à l’administrateur.");

public sealed record KeyNotClaimed() : Refusal(RefusalKind.WrongState, "key.not-claimed",
    "Cette valeur n’est pas réservée pour cet objet, ou la réservation a expiré.",
    "Recommencez l’inscription.");
