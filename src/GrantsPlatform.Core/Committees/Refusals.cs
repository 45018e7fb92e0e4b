using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

public sealed record SessionUnknown() : Refusal(RefusalKind.NotFound, "session.unknown",
    "Cette séance n’existe pas.", "Revenez à la liste des séances.");

public sealed record SessionExistsAlready() : Refusal(RefusalKind.Conflict, "session.exists-already",
    "Une autre séance porte déjà cet identifiant.", "Choisissez un autre identifiant.");

public sealed record SessionBeforeClosing(DateTimeOffset ClosesAt, Zone? Zone = null) : Refusal(RefusalKind.WrongState, "session.before-closing",
    $"Une séance ne peut pas se tenir avant la clôture de l’appel ({French.Deadline(ClosesAt, Zone)}).", "Choisissez une date postérieure à la clôture.");

public sealed record NoCommittee() : Refusal(RefusalKind.WrongState, "session.no-committee",
    "Ce programme attribue ses aides de droit, sans commission.", "Décidez de chaque dossier éligible.");

public sealed record SeatsIncomplete() : Refusal(RefusalKind.Invalid, "session.seats-incomplete",
    "La commission doit avoir un président, et chaque personne ne peut y siéger qu’une fois.", "Corrigez la composition de la commission.");

public sealed record PlaceInvalid() : Refusal(RefusalKind.Invalid, "session.place-invalid",
    "Le lieu de la séance est vide, ou trop long.", "Indiquez le lieu en 200 caractères au plus.");

public sealed record SeatsBelowQuorum(int Quorum) : Refusal(RefusalKind.Invalid, "session.seats-below-quorum",
    $"La commission compte moins de membres à voix délibérative que le quorum de {Quorum}.", "Ajoutez des membres à la commission.");

public sealed record SessionInWrongPhase(SessionPhase Phase) : Refusal(RefusalKind.WrongState, "session.wrong-phase",
    $"Cette opération n’est pas possible : la séance est {SessionWords.Of(Phase)}.", "Rechargez la page pour voir où en est la séance.");

public sealed record FilesNotReady(ImmutableArray<string> Applications) : Refusal(RefusalKind.WrongState, "session.files-not-ready",
    $"Ces dossiers ne peuvent pas être inscrits à l’ordre du jour : {French.List(Applications)}.",
    "N’inscrivez que des dossiers instruits et non retirés, chacun une seule fois ; un dossier déjà décidé dans cette séance y reste.");

public sealed record FileNotOnAgenda() : Refusal(RefusalKind.WrongState, "session.file-not-on-agenda",
    "Ce dossier n’est pas à l’ordre du jour de la séance.", "Choisissez un dossier de l’ordre du jour.");

public sealed record NotOnCommittee(ImmutableArray<string> Persons) : Refusal(RefusalKind.Invalid, "session.not-on-committee",
    $"Ces personnes ne siègent pas à la commission : {French.List(Persons)}.", "Choisissez les présents parmi les membres.");

public sealed record QuorumNotMet(int Present, int Quorum) : Refusal(RefusalKind.WrongState, "session.quorum-not-met",
    $"Le quorum n’est pas atteint : {French.Count(Present, "membre présent", "membres présents")} à voix délibérative pour {Quorum} requis.", "Pointez les présents, ou convoquez une nouvelle séance.");

public sealed record FilesNotDecided(ImmutableArray<string> Applications) : Refusal(RefusalKind.WrongState, "session.files-not-decided",
    $"Ces dossiers de l’ordre du jour n’ont pas encore de décision : {French.List(Applications)}.", "Prenez une décision, ou ajournez-les.");

public sealed record NotTheChair() : Refusal(RefusalKind.Forbidden, "session.not-the-chair",
    "Seul le président de la séance signe le procès-verbal.", "Transmettez le procès-verbal au président.");

public sealed record NotInMinutes(ImmutableArray<string> Applications) : Refusal(RefusalKind.WrongState, "session.not-in-minutes",
    $"Le procès-verbal ne contient pas de décision sur {French.Count(Applications.Length, "dossier choisi", "dossiers choisis")}.", "Choisissez les dossiers dans la liste de ce qui est à notifier.");

public static class SessionWords
{
    public static string Of(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => "planifiée",
        SessionPhase.Convened => "convoquée",
        SessionPhase.Open => "ouverte",
        SessionPhase.Closed => "close",
        SessionPhase.Signed => "close, son procès-verbal étant signé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };
}
