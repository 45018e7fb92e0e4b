using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Where a file stands, for whoever applied: in a word or two, and at a glance.</summary>
public sealed record FileStatus(string Words, Tone Tone)
{
    public static FileStatus Of(ApplicationState.Known file) =>
        file.Phase is Phase.Draft { Deposit: not null } ? new FileStatus("En attente de validation", Tone.Warning) : Of(PhaseWords.Status(file.ToldPhase()));

    /// <summary>Of a row: whether a draft waits for a validation, only the file itself says.</summary>
    public static async ValueTask<FileStatus> ReadAsync(IReads reads, OwnFileRow row, CancellationToken cancellation) =>
        row.Status == "draft" && await reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) is ApplicationState.Known file
            ? Of(file)
            : Of(row.Status);

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
