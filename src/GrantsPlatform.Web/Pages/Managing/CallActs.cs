using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Managing;

/// <param name="Words">On its button.</param>
/// <param name="Said">Once it is done.</param>
public sealed record CallAct(string Words, CallCommand Command, string Said);

/// <summary>What the page of a call's life says of its acts.</summary>
public static class CallActs
{
    private static readonly CallAct Schedule = new("Programmer l’appel", new ScheduleCall(), "L’appel est programmé\u202F: il s’ouvrira et se fermera de lui-même.");
    private static readonly CallAct Conclude = new("Terminer la sélection", new ConcludeSelection(), "La sélection est terminée.");
    private static readonly CallAct Publish = new("Publier les résultats", new PublishResults(), "Les résultats sont publiés.");
    private static readonly CallAct Archive = new("Archiver l’appel", new ArchiveCall(), "L’appel est archivé.");

    /// <summary>Those of the end, in their order.</summary>
    public static IReadOnlyList<CallAct> Later { get; } = [Conclude, Publish, Archive];

    public static CallAct? NextOf(LivedCall life) => life.State.Phase switch
    {
        CallPhase.Draft => Schedule,
        CallPhase.InSelection => Conclude,
        CallPhase.Closed when life.Definition.Entitlement is not null => Conclude,
        CallPhase.Decided => Publish,
        CallPhase.ResultsPublished => Archive,
        _ => null,
    };

    /// <summary>What waits for a condition.</summary>
    public static string Before(Gate gate) => gate switch
    {
        Gate.Opening => "avant l’ouverture",
        Gate.Award => "avant toute décision d’attribution",
        Gate.Agreement => "avant toute convention",
        _ => throw new InvalidOperationException($"{gate} has no words."),
    };

    /// <summary>Why no file of this call can be reopened now; null: one could. What stands in the way of a certain file is said when it is named.</summary>
    public static Refusal? BarOfReopening(LivedCall life) =>
        !life.Definition.Submission.LateReopening ? new LateReopeningImpossible()
        : life.State.Phase is CallPhase.Cancelled or CallPhase.Archived or CallPhase.Draft ? new CallInWrongPhase(life.State.Phase)
        : life.Trial.At < life.State.ClosesAt ? new CallStillOpen()
        : null;
}
