
namespace GrantsPlatform.Core.Applications;

/// <summary>Phases as the screens name them, and as lists filter by them.</summary>
public static class PhaseWords
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Draft { Deposit: not null } => "en attente de validation",
        Phase.Draft => "en brouillon",
        Phase.Lapsed => "non déposé à la clôture",
        Phase.Submitted => "déposé",
        Phase.AwaitingComplement => "en attente de compléments",
        Phase.Eligible => "éligible",
        Phase.Ineligible => "inéligible",
        Phase.UnderReview => "en instruction",
        Phase.Ready => "prêt pour la décision",
        Phase.Decided decided => Of(decided.Outcome),
        Phase.Withdrawn => "retiré",
        Phase.Cancelled => "sans suite, l’appel ayant été annulé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Awarded => "retenu",
        Outcome.Rejected => "refusé",
        Outcome.WaitingList => "en liste complémentaire",
        Outcome.Deferred => "ajourné",
        _ => throw new InvalidOperationException($"{outcome} has no word."),
    };

    /// <summary>The value of the list's status filter; permanent.</summary>
    public static string Status(Phase phase) => phase switch
    {
        Phase.Draft => FileStatuses.Draft,
        Phase.Lapsed => FileStatuses.Lapsed,
        Phase.Submitted => FileStatuses.Submitted,
        Phase.AwaitingComplement => FileStatuses.AwaitingComplement,
        Phase.Eligible => FileStatuses.Eligible,
        Phase.Ineligible => FileStatuses.Ineligible,
        Phase.UnderReview => FileStatuses.UnderReview,
        Phase.Ready => FileStatuses.Ready,
        Phase.Decided { Outcome: Outcome.Awarded } => FileStatuses.Awarded,
        Phase.Decided { Outcome: Outcome.Rejected } => FileStatuses.Rejected,
        Phase.Decided { Outcome: Outcome.WaitingList } => FileStatuses.WaitingList,
        Phase.Decided { Outcome: Outcome.Deferred } => FileStatuses.Deferred,
        Phase.Withdrawn => FileStatuses.Withdrawn,
        Phase.Cancelled => FileStatuses.Cancelled,
        _ => throw new InvalidOperationException($"{phase} has no status."),
    };
}
