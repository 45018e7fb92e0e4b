using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Where a file stands, for whoever applied: in a word or two, and at a glance.</summary>
public sealed record FileStatus(string Words, Tone Tone)
{
    private static readonly FileStatus AwaitsValidation = new("En attente de validation", Tone.Warning);

    public static FileStatus Of(ApplicationState.Known file) => file.Phase is Phase.Draft { Deposit: not null } ? AwaitsValidation : Of(PhaseWords.Status(file.ToldPhase()));

    /// <summary>When something will happen: the end of a day as that day's, any other instant to the minute.</summary>
    public static string Coming(DateTimeOffset at, Zone zone) => zone.Wall(at).TimeOfDay == TimeSpan.Zero ? French.Deadline(at, zone) : French.Meeting(at, zone);

    public static FileStatus Of(OwnFile file) => file.AwaitsValidation ? AwaitsValidation : Of(file.Row.Status);

    /// <summary>By the status that lists filter by.</summary>
    public static FileStatus Of(string status) => status switch
    {
        FileStatuses.Draft => new("En préparation", Tone.Info),
        FileStatuses.Lapsed => new("Non déposé", Tone.Neutral),
        FileStatuses.Submitted => new("Déposé", Tone.Info),
        FileStatuses.AwaitingComplement => new("Compléments attendus", Tone.Warning),
        FileStatuses.Eligible => new("Éligible", Tone.Info),
        FileStatuses.Ineligible => new("Inéligible", Tone.Error),
        FileStatuses.UnderReview => new("En instruction", Tone.Info),
        FileStatuses.Ready => new("Devant la commission", Tone.Info),
        FileStatuses.Awarded => new("Retenu", Tone.Success),
        FileStatuses.Rejected => new("Refusé", Tone.Error),
        FileStatuses.WaitingList => new("Liste complémentaire", Tone.Warning),
        FileStatuses.Deferred => new("Ajourné", Tone.Warning),
        FileStatuses.Withdrawn => new("Retiré", Tone.Neutral),
        FileStatuses.Cancelled => new("Appel annulé", Tone.Neutral),
        _ => throw new InvalidOperationException($"{status} has no words."),
    };
}
