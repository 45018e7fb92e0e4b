using GrantsPlatform.Core.Applications;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Where a file stands, for whoever applied: in a word or two, and at a glance.</summary>
public sealed record FileStatus(string Words, Tone Tone)
{
    private static readonly FileStatus AwaitsValidation = new("En attente de validation", Tone.Warning);

    public static FileStatus Of(ApplicationState.Known file) => file.Phase is Phase.Draft { Deposit: not null } ? AwaitsValidation : Of(PhaseWords.Status(file.ToldPhase()));

    public static FileStatus Of(OwnFile file) => file.AwaitsValidation ? AwaitsValidation : Of(file.Row.Status);

    /// <summary>By the status that lists filter by.</summary>
    public static FileStatus Of(string status) => status switch
    {
        "draft" => new("En préparation", Tone.Info),
        "lapsed" => new("Non déposé", Tone.Neutral),
        "submitted" => new("Déposé", Tone.Info),
        "awaiting-complement" => new("Compléments attendus", Tone.Warning),
        "eligible" => new("Éligible", Tone.Info),
        "ineligible" => new("Inéligible", Tone.Error),
        "under-review" => new("En instruction", Tone.Info),
        "ready" => new("Devant la commission", Tone.Info),
        "awarded" => new("Retenu", Tone.Success),
        "rejected" => new("Refusé", Tone.Error),
        "waiting-list" => new("Liste complémentaire", Tone.Warning),
        "deferred" => new("Ajourné", Tone.Warning),
        "withdrawn" => new("Retiré", Tone.Neutral),
        "cancelled" => new("Appel annulé", Tone.Neutral),
        _ => throw new InvalidOperationException($"{status} has no words."),
    };
}
