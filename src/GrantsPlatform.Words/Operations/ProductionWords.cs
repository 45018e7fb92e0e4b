using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;

namespace GrantsPlatform.Words;

/// <summary>Documents made in the background, in words.</summary>
public static class ProductionWords
{
    public static string Of(ProductionPhase phase) => phase switch
    {
        ProductionPhase.UnderWay => "en préparation",
        ProductionPhase.Made => "prêt",
        ProductionPhase.NotMade => "pas préparé",
        ProductionPhase.Gone => "effacé",
        _ => throw new InvalidOperationException($"{phase} has no words."),
    };

    public static string Of(ProductionState.Known production) => $"document demandé le {French.Meeting(production.OrderedAt)}, {Of(production.Phase)}";

    public static string Of(ProductionEvent happened) => happened switch
    {
        DocumentOrdered => "Document demandé",
        DocumentOrderedAgain => "Document demandé de nouveau par l’exploitation",
        DocumentTried { Attempt: 0 } => "Préparation remise à plus tard",
        DocumentTried e => $"Préparation commencée, tentative {French.Number(e.Attempt)}",
        DocumentAdvanced e => $"Avancement\u202F: {French.Number(e.Done)} sur {French.Number(e.Of)}",
        DocumentMade { Rows: { } rows } => $"Document préparé, {French.Count(rows, "ligne")}",
        DocumentMade => "Document préparé",
        DocumentNotMade => "Document non préparé",
        PartsSettled e => $"Par une personne\u202F: {French.Count(e.Parts.Length, "page réglée", "pages réglées")}",
        DocumentGone => "Document effacé",
        _ => throw EventWords.None(happened),
    };
}
