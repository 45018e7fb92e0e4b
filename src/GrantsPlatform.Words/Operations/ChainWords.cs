using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Words;

/// <summary>What a verification of the chain found, in words for whoever looks after the platform or audits it.</summary>
public static class ChainWords
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
}
