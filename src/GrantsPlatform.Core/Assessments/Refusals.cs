using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Assessments;

public sealed record AssessmentUnknown() : Refusal(RefusalKind.NotFound, "assessment.unknown",
    "Aucune instruction n’a été confiée à ce niveau pour ce dossier.", "Désignez d’abord un instructeur.");

public sealed record InstructorRecused() : Refusal(RefusalKind.Forbidden, "assessment.instructor-recused",
    "Cette personne a déclaré un conflit d’intérêts avec ce dossier.", "Désignez un autre instructeur.");

public sealed record InstructorLacksRole(string Level) : Refusal(RefusalKind.Invalid, "assessment.instructor-lacks-role",
    $"Cette personne n’a pas le rôle d’instruction demandé au niveau « {Level} » pour ce territoire.", "Choisissez une personne habilitée, ou demandez l’habilitation à l’administrateur.");

public sealed record ApplicationNotInReview(string Phase) : Refusal(RefusalKind.WrongState, "assessment.application-not-in-review",
    $"L’instruction n’est pas possible : le dossier est {Phase}.", "Attendez que le dossier soit déclaré éligible et, le cas échéant, complété.");

public sealed record NotTheInstructor() : Refusal(RefusalKind.Forbidden, "assessment.not-the-instructor",
    "Ce dossier est confié à un autre instructeur.", "Demandez au chef de service de vous le confier.");

public sealed record OpinionAlreadyGiven() : Refusal(RefusalKind.WrongState, "assessment.opinion-already-given",
    "L’avis de ce niveau est rendu : il ne peut plus être modifié.", "Faites part de vos observations à la commission.");

public sealed record ScoreOutOfScale(string Criterion, int Scale) : Refusal(RefusalKind.Invalid, "assessment.score-out-of-scale",
    $"La note du critère « {Criterion} » doit être comprise entre 0 et {Scale}.", "Corrigez la note.");

public sealed record CriterionUnknown(string Criterion) : Refusal(RefusalKind.Invalid, "assessment.criterion-unknown",
    $"Le critère « {Criterion} » n’existe pas dans la grille.", "Rechargez la grille de notation.");

public sealed record ProposedAboveRequested(string Strand, int Year) : Refusal(RefusalKind.Invalid, "assessment.proposed-above-requested",
    $"Le montant proposé pour le volet « {Strand} » en {FundedYears.Label(Year)} dépasse le montant demandé.", "Ramenez la proposition au montant demandé, au plus.");

public sealed record AssessmentIncomplete(ImmutableArray<string> Criteria) : Refusal(RefusalKind.Invalid, "assessment.incomplete",
    $"Une note et sa justification manquent pour : {French.List(Criteria)}.", "Complétez la grille, puis rendez votre avis.");

public sealed record FavourableBelowThreshold(decimal Score, decimal Threshold) : Refusal(RefusalKind.Invalid, "assessment.favourable-below-threshold",
    $"La note obtenue ({French.Number(Score)} sur 100) est inférieure au seuil de {French.Number(Threshold)} : un avis favorable sans réserve n’est pas possible.",
    "Revoyez la notation, ou rendez un avis avec réserves ou défavorable.");
