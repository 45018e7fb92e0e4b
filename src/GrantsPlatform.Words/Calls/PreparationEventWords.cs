using GrantsPlatform.Core.Preparations;

namespace GrantsPlatform.Words;

public static class PreparationEventWords
{
    public static string Of(PreparationEvent happened, INames names) => happened switch
    {
        PreparationBegun e => $"Préparation commencée, d’après la révision {e.Revision} du programme {names.Programme(e.Programme)}",
        PreparationKept => "Préparation enregistrée",
        PreparationDropped => "Préparation abandonnée",
        _ => throw EventWords.None(happened),
    };
}
