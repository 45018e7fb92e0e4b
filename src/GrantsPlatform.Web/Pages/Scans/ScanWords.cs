using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Making.Scans;

namespace GrantsPlatform.Web.Pages.Scans;

/// <summary>What became of the pages of a pile, in words.</summary>
public static class ScanWords
{
    /// <summary>Why a page is put aside, by the key that is kept.</summary>
    public static IEnumerable<Choice> Asides =>
    [
        new("blank", "Page blanche, ou verso sans texte"), new("not-an-act", "Ce n’est pas la page d’un acte"), new("scan-again", "À numériser de nouveau"), new("other-service", "Transmise à un autre service"),
        new("double", "En double, l’autre est rangée"),
    ];

    public static string Of(ProductionPhase phase) => phase switch
    {
        ProductionPhase.UnderWay => "en lecture",
        ProductionPhase.Made => "lue",
        ProductionPhase.NotMade => "refusée",
        ProductionPhase.Gone => "effacée",
        _ => throw new InvalidOperationException($"{phase} has no words."),
    };

    public static string Of(UnreadWhy why) => why switch
    {
        UnreadWhy.Blank => "Page blanche",
        UnreadWhy.NoImage => "Ce n’est pas une page numérisée",
        UnreadWhy.NoCode => "Aucun code lisible",
        UnreadWhy.SeveralCodes => "Plusieurs codes différents sur la page",
        UnreadWhy.TooLarge => "Image trop grande pour être lue",
        UnreadWhy.UnknownFormat => "Image dans un format qui n’est pas lu (JBIG2, JPEG 2000…)",
        UnreadWhy.Damaged => "Image abîmée",
        UnreadWhy.TookTooLong => "Code introuvable dans le temps prévu",
        _ => throw new InvalidOperationException($"{why} has no words."),
    };

    public static string Of(PlacedAct act) => act.How switch
    {
        PlacedHow.HandedIn => "Copie signée déposée",
        PlacedHow.AlreadyThere => "Déjà déposée\u202F: rien n’a changé",
        PlacedHow.Unknown => "Acte inconnu, ou d’un autre service",
        PlacedHow.OtherText => "Ce n’est pas le texte qui attend une signature",
        PlacedHow.AlreadySigned => "Acte déjà signé",
        PlacedHow.NotWhole => NotWhole(act),
        PlacedHow.CopyWaits => "Une autre copie attend déjà son contrôle",
        PlacedHow.NotCut => "Ces pages n’ont pas pu être extraites",
        PlacedHow.Refused => act.Said ?? "",
        _ => throw new InvalidOperationException($"{act.How} has no words."),
    };

    public static string Pages(IReadOnlyCollection<int> pages) => $"{(pages.Count == 1 ? "page" : "pages")} {French.List(pages.Select(page => French.Number(page)))}";

    private static string NotWhole(PlacedAct act) => (act.Missing, act.Doubled) switch
    {
        _ when act.Uncounted => "Des pages ne disent pas leur numéro\u202F: vérifiez qu’elles y sont toutes",
        ({ IsEmpty: false }, { IsEmpty: false }) => $"Acte incomplet\u202F: manque {Pages(act.Missing)}, en double {Pages(act.Doubled)}",
        ({ IsEmpty: false }, _) => $"Acte incomplet\u202F: manque {Pages(act.Missing)}",
        (_, { IsEmpty: false }) => $"Acte avec des pages en double\u202F: {Pages(act.Doubled)}",
        _ => "Pages d’impressions différentes du même acte",
    };
}
