using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public sealed record FinalReportNotAccepted() : Refusal(RefusalKind.WrongState, "agreement.final-report-not-accepted",
    "Le solde se calcule à partir d’un bilan final accepté, avec les dépenses éligibles retenues.", "Acceptez d’abord le bilan final.");

public sealed record AgreementUnknown() : Refusal(RefusalKind.NotFound, "agreement.unknown",
    "Aucune convention n’existe pour ce dossier.", "Attendez que la décision d’attribution soit notifiée.");

public sealed record AgreementInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "agreement.wrong-phase",
    $"Cette opération n’est pas possible : la convention est {Phase}.", "Rechargez la page pour voir où en est la convention.");

public sealed record AwardMissing() : Refusal(RefusalKind.WrongState, "agreement.award-missing",
    "Le dossier n’a pas de décision d’attribution notifiée.", "Faites d’abord signer le procès-verbal de la commission.");

public sealed record PayeeWithoutSiret(string Name) : Refusal(RefusalKind.WrongState, "agreement.payee-without-siret",
    $"L’organisme «\u00A0{French.InQuotes(Name)}\u00A0» n’a pas encore de numéro SIRET\u202F: aucune somme ne peut lui être accordée par un acte.",
    "L’organisme, ou l’administrateur de la plateforme, indique ce numéro sur sa fiche.");

public sealed record PayeeNotRegistered(string Payee) : Refusal(RefusalKind.Invalid, "agreement.payee-not-registered",
    $"L’organisme « {Payee} », qui doit être payé, n’est pas enregistré.", "Enregistrez l’organisme avec son numéro SIRET.");

public sealed record AgreementPeriodInvalid() : Refusal(RefusalKind.Invalid, "agreement.period-invalid",
    "La période de la convention n’est pas valable.", "Donnez un premier et un dernier jour, dans l’ordre.");

public sealed record TargetNotWhole(string Indicator) : Refusal(RefusalKind.Invalid, "agreement.target-not-whole",
    $"La cible de l’indicateur «\u00A0{Indicator}\u00A0» a des décimales, alors qu’elle se compte en unités.", "Indiquez un nombre entier.");

public sealed record TargetUnknown(string Indicator) : Refusal(RefusalKind.Invalid, "agreement.target-unknown",
    $"L’indicateur « {Indicator} » n’existe pas dans ce programme, ou sa cible est négative, ou trop grande.", "Choisissez l’un des indicateurs prévus.");

public sealed record TextChanged() : Refusal(RefusalKind.Conflict, "agreement.text-changed",
    "Le texte à signer n’est pas celui que vous avez lu.", "Rechargez la page, relisez le texte, puis signez.");

public sealed record NothingToSign() : Refusal(RefusalKind.WrongState, "agreement.nothing-to-sign",
    "Aucun texte n’attend de signature.", "Attendez qu’une convention ou un avenant vous soit envoyé.");

public sealed record SigningCodeNotValid() : Refusal(RefusalKind.Invalid, "agreement.signing-code-not-valid",
    "Ce code n’est pas, ou n’est plus, valable pour ce texte.", "Recopiez le dernier code reçu, ou demandez-en un autre.");

public sealed record TooManySigningCodes() : Refusal(RefusalKind.WrongState, "agreement.too-many-signing-codes",
    "Cinq codes vous ont déjà été envoyés depuis 24 heures\u202F: aucun autre ne part.", "Recopiez le dernier code reçu s’il est encore valable, ou recommencez demain.");

public sealed record NotASignatory() : Refusal(RefusalKind.Forbidden, "agreement.not-a-signatory",
    "Vous n’êtes pas habilité à signer pour cet organisme.", "Faites signer le représentant légal, ou un délégataire si le programme le permet.");

public sealed record NoLinesToSign() : Refusal(RefusalKind.WrongState, "agreement.no-lines-to-sign",
    "Cet organisme n’a pas de ligne à signer dans ce texte.", "Rechargez la page pour voir qui doit signer.");

public sealed record LinesSignedAlready() : Refusal(RefusalKind.WrongState, "agreement.lines-signed-already",
    "Votre organisme a déjà signé ce texte.", "Écrivez au porteur du projet, qui s’adresse au service.");

public sealed record PartnersNotSignedYet(int Count) : Refusal(RefusalKind.WrongState, "agreement.partners-not-signed-yet",
    $"{French.Count(Count, "partenaire n’a", "partenaires n’ont")} pas encore signé pour {(Count == 1 ? "ses" : "leurs")} lignes.", "Attendez les signatures de tous, que la page de la convention nomme.");

public sealed record SignatureByCopyOnly() : Refusal(RefusalKind.WrongState, "agreement.signature-by-copy-only",
    "Ce programme ne permet pas de signer avec un code.", "Signez le texte sur papier, puis remettez-en une copie.");

public sealed record SignatureByCodeOnly() : Refusal(RefusalKind.WrongState, "agreement.signature-by-code-only",
    "Ce programme ne prévoit pas de copie signée sur papier.", "Faites signer le texte sur la plateforme, avec un code reçu par courriel.");

public sealed record SignedAlready() : Refusal(RefusalKind.WrongState, "agreement.signed-already",
    "Ce texte est déjà signé par le bénéficiaire.", "Rechargez la page\u202F: la signature du financeur est attendue.");

public sealed record CopyNotReadable() : Refusal(RefusalKind.Invalid, "agreement.copy-not-readable",
    "Une copie signée est un fichier PDF, ou une image PNG ou JPEG.", "Numérisez toutes les pages du texte signé dans un seul fichier PDF, puis remettez-le.");

public sealed record CopyNotWaiting() : Refusal(RefusalKind.Conflict, "agreement.copy-not-waiting",
    "Cette copie n’attend plus de contrôle\u202F: une autre a été remise, ou une réponse a déjà été donnée.", "Rechargez la page, puis lisez la copie qui attend.");

public sealed record CopyOfOnesOwn() : Refusal(RefusalKind.Forbidden, "agreement.copy-of-ones-own",
    "Vous êtes membre de l’organisme bénéficiaire\u202F: vous ne pouvez pas contrôler sa copie.", "Faites-la contrôler par une autre personne du service.");

public sealed record CopyConfirmedByTheSamePerson() : Refusal(RefusalKind.Forbidden, "agreement.copy-confirmed-by-the-same-person",
    "Vous avez contrôlé la copie signée\u202F: une autre personne signe pour le financeur.", "Faites signer une autre personne habilitée.");

public sealed record AmendmentRequestEmpty() : Refusal(RefusalKind.Invalid, "agreement.amendment-request-empty",
    "La demande ne dit pas ce qui doit changer, ou pourquoi.", "Indiquez ce qui change et la raison, en 5\u202F000 caractères au plus pour chacun.");

public sealed record AmendmentRequestNotWaiting() : Refusal(RefusalKind.Conflict, "agreement.amendment-request-not-waiting",
    "Cette demande d’avenant n’attend plus de réponse\u202F: une autre l’a remplacée, ou une réponse a déjà été donnée.", "Rechargez la page pour voir où en est la convention.");

public sealed record NotSignedYet() : Refusal(RefusalKind.WrongState, "agreement.not-signed-yet",
    "Le bénéficiaire n’a pas encore signé.", "Attendez sa signature, ou relancez-le.");

public sealed record SignedByTheSamePerson() : Refusal(RefusalKind.Forbidden, "agreement.signed-by-the-same-person",
    "La personne qui a signé pour le bénéficiaire ne peut pas signer pour le financeur.", "Faites signer une autre personne habilitée.");

public sealed record ActMandatoryForYear(string Year) : Refusal(RefusalKind.WrongState, "agreement.act-mandatory",
    $"Le total de l’année « {Year} » dépasse le seuil : une convention signée par le bénéficiaire est obligatoire.", "Faites signer la convention par le bénéficiaire.");

public sealed record ReservationAwaited(ImmutableArray<string> Years) : Refusal(RefusalKind.WrongState, "agreement.reservation-awaited",
    $"Les crédits ne sont pas encore réservés : {French.List(Years)}.", "Attendez quelques instants, puis recommencez.");

public sealed record ReservationDenied(string Year, Money Over) : Refusal(RefusalKind.WrongState, "agreement.reservation-denied",
    $"Le plafond annuel de l’organisme serait dépassé de {French.Amount(Over)} (« {Year} »).", "Réduisez le montant, ou demandez une nouvelle réservation si des crédits se sont libérés.");

public sealed record NoReservationDenied() : Refusal(RefusalKind.WrongState, "agreement.no-reservation-denied",
    "Aucune réservation n’a été refusée.", "Attendez les réponses en cours.");

public sealed record AmendmentPending(int Version) : Refusal(RefusalKind.WrongState, "agreement.amendment-pending",
    $"Un avenant (version {Version}) attend déjà des signatures.", "Attendez les signatures, ou abandonnez cet avenant.");

public sealed record AmendmentEmpty() : Refusal(RefusalKind.Invalid, "agreement.amendment-empty",
    "Cet avenant ne change rien.", "Indiquez ce qui change : montants, période ou cibles.");

public sealed record LineNotInProgramme(string Strand, int Year) : Refusal(RefusalKind.Invalid, "agreement.line-not-in-programme",
    $"Le programme ne prévoit pas de ligne « {Strand} » en {FundedYears.Label(Year)} pour ce financeur.", "Choisissez un volet et une année prévus.");

public sealed record LineBelowZero(string Strand, int Year) : Refusal(RefusalKind.Invalid, "agreement.line-below-zero",
    $"Le montant du volet « {Strand} » en {FundedYears.Label(Year)} deviendrait négatif.", "Réduisez la diminution.");

public sealed record AboveAward(string Strand) : Refusal(RefusalKind.Invalid, "agreement.above-award",
    $"Le montant du volet « {Strand} » dépasserait celui que la commission a accordé.", "Faites d’abord prendre une nouvelle décision par la commission.");

public sealed record BelowPayments(string Payee, Money Committed) : Refusal(RefusalKind.WrongState, "agreement.below-payments",
    $"L’organisme « {Payee} » a déjà reçu, ou doit recevoir, {French.Amount(Committed)} : son montant ne peut pas descendre en dessous.", "Ramenez la diminution à ce qui n’est pas engagé.");

public sealed record PaymentsUnderWay() : Refusal(RefusalKind.WrongState, "agreement.payments-under-way",
    "Des versements sont en cours : cette opération doit attendre qu’ils soient payés ou rejetés.", "Renvoyez-les à leur préparateur, ou attendez le retour du comptable.");

public sealed record EntitlementOutsideAct(Money Granted) : Refusal(RefusalKind.Invalid, "agreement.entitlement-outside-act",
    $"Le montant dû est compris entre zéro et le montant de la convention, {French.Amount(Granted)}.", "Vérifiez le calcul du solde.");

public sealed record NotSettledYet() : Refusal(RefusalKind.WrongState, "agreement.not-settled-yet",
    "Le solde de cette convention n’est pas encore arrêté.", "Attendez l’acceptation du bilan final, qui arrête le solde.");

public sealed record SettledAlready() : Refusal(RefusalKind.WrongState, "agreement.settled-already",
    "Le solde de cette convention a déjà été arrêté.", "Relisez le calcul du solde dans l’historique.");
