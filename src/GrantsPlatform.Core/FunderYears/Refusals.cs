using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.FunderYears;

public sealed record YearAmountNegative() : Refusal(RefusalKind.Invalid, "funder-year.amount-negative",
    "Un montant réservé ne peut pas être négatif.", "Vérifiez les lignes de la convention.");

public sealed record YearSettledAbove(Money Held) : Refusal(RefusalKind.Invalid, "funder-year.settled-above",
    $"La convention ne détient que {French.Amount(Held)} sur cette année.", "Demandez d’abord une nouvelle réservation.");
