using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

public sealed record InstalmentUnknown(string Instalment) : Refusal(RefusalKind.NotFound, "instalment.unknown",
    $"Le versement « {Instalment} » n’existe pas.", "Choisissez l’un des versements de la convention.");

public sealed record InstalmentInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "instalment.wrong-phase",
    $"Cette opération n’est pas possible : le versement est {Phase}.", "Rechargez la page pour voir où en est le versement.");

public sealed record NoActInForce() : Refusal(RefusalKind.WrongState, "instalment.no-act-in-force",
    "Aucun versement n’est possible sans convention signée des deux parties.", "Faites signer la convention, ou vérifiez qu’elle n’a pas été résiliée.");

public sealed record PersonNeeded() : Refusal(RefusalKind.Forbidden, "instalment.person-needed",
    "Un versement est préparé et approuvé par des personnes.", "Connectez-vous avec votre compte, puis recommencez.");

public sealed record BankDetailsNotVerified(string Payee) : Refusal(RefusalKind.WrongState, "instalment.bank-details-not-verified",
    $"Les coordonnées bancaires de l’organisme « {Payee} » ne sont pas vérifiées.", "Faites-les vérifier par le service financier.");

public sealed record EvidenceMissing(ImmutableArray<string> Missing) : Refusal(RefusalKind.Invalid, "instalment.evidence-missing",
    $"Ces justificatifs doivent être vérifiés : {French.List(Missing)}.", "Vérifiez-les, puis recommencez.");

public sealed record ApprovedByPreparer() : Refusal(RefusalKind.Forbidden, "instalment.approved-by-preparer",
    "La personne qui a préparé un versement ne peut pas l’approuver.", "Demandez l’approbation d’une autre personne.");

public sealed record NotInThatBatch(string Batch) : Refusal(RefusalKind.WrongState, "instalment.not-in-that-batch",
    $"Le versement ne fait pas partie du lot « {Batch} ».", "Vérifiez le lot dont vient ce retour.");
