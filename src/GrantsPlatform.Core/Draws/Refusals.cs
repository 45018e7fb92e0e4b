using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

public sealed record DrawOfAnother() : Refusal(RefusalKind.Invalid, "draw.of-another",
    "Ce tirage n’est pas celui de ces bilans.", "Vérifiez l’appel et le bilan concernés.");

public sealed record DrawImplausible() : Refusal(RefusalKind.Invalid, "draw.implausible",
    "Cette part ou ce rythme de tirage n’est pas possible.", "Vérifiez la part tirée au sort et le rythme dans la définition du programme.");
