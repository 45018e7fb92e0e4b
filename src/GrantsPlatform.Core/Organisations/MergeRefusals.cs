using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

public sealed record OrganisationMergedAway() : Refusal(RefusalKind.WrongState, "organisation.merged-away",
    "Cet organisme a été réuni à un autre.", "Ouvrez l’organisme qui subsiste\u202F: tout s’y fait désormais.");

public sealed record MergedIntoItself() : Refusal(RefusalKind.Invalid, "organisation.merged-into-itself",
    "Un organisme ne peut pas être réuni à lui-même.", "Choisissez l’autre inscription du même organisme.");

public sealed record MergeOfTwoBodies() : Refusal(RefusalKind.WrongState, "organisation.merge-of-two-bodies",
    "Ces deux organismes ont chacun leur numéro SIREN\u202F: ce sont deux personnes morales.", "Laissez-les séparés\u202F; ce qui est accordé à l’un ne compte pas pour l’autre.");

public sealed record MergeLosesSiret() : Refusal(RefusalKind.WrongState, "organisation.merge-loses-siret",
    "L’organisme qui disparaîtrait a un numéro SIRET, et l’autre n’en a pas.", "Réunissez-les dans l’autre sens.");

public sealed record MergeBankDetailsDiffer() : Refusal(RefusalKind.WrongState, "organisation.merge-bank-details-differ",
    "L’organisme qui disparaîtrait est payé sur des coordonnées vérifiées que l’autre n’a pas.",
    "Faites saisir et vérifier les mêmes coordonnées sur l’organisme qui subsiste, ou réunissez-les dans l’autre sens.");

public sealed record MergeRequestWaits() : Refusal(RefusalKind.WrongState, "organisation.merge-request-waits",
    "Une demande de reconnaissance d’un représentant légal attend une réponse.", "Répondez-y d’abord.");

public sealed record MergeFilesInOneCall(string Files) : Refusal(RefusalKind.WrongState, "organisation.merge-files-in-one-call",
    $"Les deux organismes ont chacun un dossier en cours dans le même appel\u202F: {Files}.", "Attendez la décision, ou demandez que l’un des deux soit retiré.");

public sealed record MergeClaimOpen(string Files) : Refusal(RefusalKind.WrongState, "organisation.merge-claim-open",
    $"Un reversement est demandé à l’organisme qui disparaîtrait\u202F: {Files}.", "Attendez que l’argent soit revenu ou la demande abandonnée, ou réunissez-les dans l’autre sens.");
