using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

public sealed record BatchUnknown() : Refusal(RefusalKind.NotFound, "batch.unknown",
    "Ce lot de paiements n’existe pas.", "Choisissez l’un des lots de la liste.");

public sealed record BatchExistsAlready() : Refusal(RefusalKind.Conflict, "batch.exists-already",
    "Un lot existe déjà sous cet identifiant pour un autre programme.", "Choisissez un autre identifiant.");

public sealed record BatchIdTooLong() : Refusal(RefusalKind.Invalid, "batch.id-too-long",
    "L’identifiant d’un lot a 30 caractères au plus, car les références de paiement en dépendent.", "Choisissez un identifiant plus court.");

public sealed record BatchIdNotSendable() : Refusal(RefusalKind.Invalid, "batch.id-not-sendable",
    "L’identifiant de ce lot a des caractères que les banques refusent dans une référence.",
    "Choisissez-en un autre, en lettres sans accent, chiffres, points, deux-points et traits d’union\u202F; un lot commencé ainsi s’annule, et ses versements partent dans un autre.");

public sealed record BatchIdBeginsWithSign() : Refusal(RefusalKind.Invalid, "batch.id-begins-with-sign",
    "L’identifiant d’un lot commence par une lettre ou un chiffre.", "Choisissez-en un autre, par exemple lot-2025-1.");

public sealed record BankNoticeWithoutDetails() : Refusal(RefusalKind.Invalid, "batch.bank-notice-without-details",
    "Cet avis de la banque ne donne que des totaux\u202F: rien n’y dit quels virements ont été payés.", "Demandez à la banque l’avis détaillé (camt.054, un détail par virement), ou remplissez le tableau du comptable.");

public sealed record BatchFull(int Most) : Refusal(RefusalKind.WrongState, "batch.full",
    $"Un lot compte {French.Number(Most)} versements au plus.", "Faites partir les autres dans un second lot.");

public sealed record ReturnReferenceInvalid(string Line) : Refusal(RefusalKind.Invalid, "batch.return-reference-invalid",
    $"La référence de paiement de la ligne «\u00A0{Line}\u00A0» n’en est pas une\u202F: 35 caractères au plus, sans accent ni soulignement. Rien n’a été importé.",
    "Recopiez la référence telle que la banque ou le comptable la donne, puis importez de nouveau.");

public sealed record ProgrammeWithoutPayments() : Refusal(RefusalKind.Invalid, "batch.programme-without-payments",
    "Ce programme n’existe pas, ou ne prévoit pas de paiements.", "Choisissez un programme qui en prévoit.");

public sealed record BatchInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "batch.wrong-phase",
    $"Cette opération n’est pas possible : le lot est {Phase}.", "Rechargez la page pour voir où en est le lot.");

public sealed record InstalmentNotPayable(string Instalment) : Refusal(RefusalKind.WrongState, "batch.instalment-not-payable",
    $"Le versement « {Instalment} » n’est pas approuvé, ou relève d’un autre programme.", "Faites-le approuver, puis recommencez.");

public sealed record DroppedAlready(string Instalment) : Refusal(RefusalKind.WrongState, "batch.dropped-already",
    $"Le versement « {Instalment} » a été écarté de ce lot.", "Faites-le partir dans un autre lot.");

public sealed record ClaimUnknown(string Instalment) : Refusal(RefusalKind.WrongState, "batch.claim-unknown",
    $"Le lot n’a pas demandé le versement « {Instalment} ».", "Ajoutez d’abord ce versement au lot.");

public sealed record ClaimsAwaited(int Count) : Refusal(RefusalKind.WrongState, "batch.claims-awaited",
    $"Des versements n’ont pas encore répondu au lot (nombre : {Count}).", "Attendez quelques instants, puis recommencez.");

public sealed record BatchEmpty() : Refusal(RefusalKind.WrongState, "batch.empty",
    "Ce lot ne contient aucun versement.", "Ajoutez des versements approuvés, ou annulez le lot.");

public sealed record PayeeDetailsChanged(string Payee) : Refusal(RefusalKind.Conflict, "batch.bank-details-changed",
    $"Les coordonnées bancaires de l’organisme « {Payee} » ont changé depuis que ce lot a demandé son versement.",
    "Annulez ce lot, préparez de nouveau le versement de cet organisme, puis constituez un autre lot.");

public sealed record ReturnLineUnknown(string Line) : Refusal(RefusalKind.Invalid, "batch.return-line-unknown",
    $"La ligne « {Line} » ne fait pas partie de ce lot : rien n’a été importé.", "Vérifiez que le retour correspond bien à ce lot.");

public sealed record ReturnLineUnclear(string Line) : Refusal(RefusalKind.Invalid, "batch.return-line-unclear",
    $"La ligne « {Line} » doit dire soit une date de paiement, passée mais pas avant l’ouverture du lot, et sa référence, soit une cause de rejet : rien n’a été importé.", "Corrigez la ligne, puis importez de nouveau.");

public sealed record ReturnWordsTooLong(string Line, int Most) : Refusal(RefusalKind.Invalid, "batch.return-words-too-long",
    $"Le motif de rejet de la ligne «\u00A0{Line}\u00A0» a plus de {French.Number(Most)} caractères\u202F: rien n’a été importé.", "Résumez-le, puis importez de nouveau.");

public sealed record ReturnContradicts(string Line) : Refusal(RefusalKind.Conflict, "batch.return-contradicts",
    $"La ligne « {Line} » a déjà reçu une autre réponse : rien n’a été importé.", "Vérifiez le retour avec le comptable.");

/// <summary>Phases as the screens name them, and as lists filter by them.</summary>
public static class BatchWords
{
    public static string Of(BatchPhase phase) => phase switch
    {
        BatchPhase.Open => "en préparation",
        BatchPhase.Sealed => "scellé",
        BatchPhase.Exported => "transmis au comptable",
        BatchPhase.Cancelled => "annulé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    /// <summary>The value of the list's filter; permanent.</summary>
    public static string Status(BatchPhase phase) => phase switch
    {
        BatchPhase.Open => "open",
        BatchPhase.Sealed => "sealed",
        BatchPhase.Exported => "exported",
        BatchPhase.Cancelled => "cancelled",
        _ => throw new InvalidOperationException($"{phase} has no status."),
    };
}
