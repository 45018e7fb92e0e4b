using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Printing;

/// <summary>What a verification found, in words for an operator.</summary>
internal static class FindingWords
{
    public static string Of(BrokenLinkReason reason) => reason switch
    {
        BrokenLinkReason.HashDiffers => "le contenu de l’événement a été modifié, il ne donne plus son empreinte.",
        BrokenLinkReason.PredecessorDiffers => "l’événement ne suit pas celui qui le précède.",
        BrokenLinkReason.VersionMissing => "il manque un événement.",
        BrokenLinkReason.PlaceDiffers => "l’événement a été déplacé d’un autre endroit.",
        BrokenLinkReason.HeadDiffers => "un scellé ne correspond plus aux événements qu’il couvre.",
        BrokenLinkReason.Truncated => "la base s’arrête avant ce que l’empreinte publiée atteste.",
        BrokenLinkReason.Rewritten => "la base contient autre chose que ce que l’empreinte publiée atteste.",
        BrokenLinkReason.ContentDiffers => "un texte enregistré avec l’événement a été modifié, ou a disparu sans qu’un événement atteste son effacement.",
        BrokenLinkReason.ContentUnattested => "un texte a été ajouté sans qu’aucun événement l’atteste, ou remis après son effacement.",
        BrokenLinkReason.Unreadable => "l’événement n’est plus lisible.",
        BrokenLinkReason.HeadMissing => "des scellés ont disparu\u202F: la base en a compté davantage qu’il n’en reste.",
        _ => throw new InvalidOperationException($"{reason} has no words."),
    };

    public static string Of(ViewDifference difference) => difference.Reason switch
    {
        ViewDifferenceReason.RowMissing => $"liste {Place(difference)}\u202F: il manque une ligne",
        ViewDifferenceReason.RowDiffers => $"liste {Place(difference)}\u202F: la ligne dit autre chose",
        ViewDifferenceReason.RowUnfounded => $"liste {Place(difference)}\u202F: aucun événement ne donne cette ligne",
        ViewDifferenceReason.ContributionDiffers => $"total {Place(difference)}\u202F: la part comptée est autre",
        ViewDifferenceReason.SumDiffers => $"total {Place(difference)}\u202F: la somme n’est pas celle des parts",
        ViewDifferenceReason.DeadlineDiffers => "échéance\u202F: la date à laquelle il faut y revenir est autre, ou manque",
        _ => throw new InvalidOperationException($"{difference.Reason} has no words."),
    } + (difference.Stream is { } stream ? $" (objet {stream})." : ".");

    private static string Place(ViewDifference difference) => $"{difference.Name}/{difference.Partition}/{difference.Row}";
}
