using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

public sealed record OrganisationUnknown() : Refusal(RefusalKind.NotFound, "organisation.unknown",
    "Cet organisme n’existe pas.", "Vérifiez l’adresse, ou inscrivez l’organisme.");

public sealed record OrganisationAlreadyRegistered() : Refusal(RefusalKind.Conflict, "organisation.already-registered",
    "Cet organisme a déjà été inscrit avec d’autres renseignements.", "Ouvrez sa fiche et demandez la correction de son identité.");

public sealed record LegalNameInvalid() : Refusal(RefusalKind.Invalid, "organisation.legal-name-invalid",
    "Indiquez la dénomination légale, en 200 caractères au plus.", "Recopiez-la depuis les statuts ou l’avis de situation.");

public sealed record LegalKindInvalid() : Refusal(RefusalKind.Invalid, "organisation.legal-kind-invalid",
    "Indiquez la forme juridique.", "Choisissez-la dans la liste, d’après l’avis de situation.");

public sealed record CreatedInTheFuture() : Refusal(RefusalKind.Invalid, "organisation.created-in-the-future",
    "La date de création est dans l’avenir.", "Recopiez la date de création depuis les statuts ou l’avis de situation.");

public sealed record OtherNumberInvalid() : Refusal(RefusalKind.Invalid, "organisation.other-number-invalid",
    "Le numéro du registre étranger n’est pas valable.", "Saisissez le pays et le numéro, en 60 caractères au plus, par exemple «\u00A0Belgique 0123.456.749\u00A0».");

public sealed record SiretKnownAlready() : Refusal(RefusalKind.WrongState, "organisation.siret-known-already",
    "Cet organisme a déjà un numéro SIRET, qui ne change pas.", "Inscrivez sous son propre numéro l’organisme qui en a un autre.");

public sealed record ServiceInvalid() : Refusal(RefusalKind.Invalid, "organisation.service-invalid",
    "Le service doit avoir un code sans espace et un nom de 200 caractères au plus.", "Corrigez le code ou le nom du service.");

public sealed record ServiceCodeTaken() : Refusal(RefusalKind.Conflict, "organisation.service-code-taken",
    "Un autre service de l’organisme porte déjà ce code.", "Choisissez un autre code.");

public sealed record MemberUnknown() : Refusal(RefusalKind.NotFound, "organisation.member-unknown",
    "Cette personne n’est pas membre de l’organisme.", "Ajoutez-la d’abord comme membre.");

public sealed record MemberAlready() : Refusal(RefusalKind.Conflict, "organisation.member-already",
    "Cette personne est déjà membre de l’organisme, avec d’autres droits.", "Modifiez ses droits depuis la liste des membres.");

public sealed record OnlyRepresentativesConfer() : Refusal(RefusalKind.Forbidden, "organisation.only-representatives-confer",
    "Seul le représentant légal peut nommer un représentant légal ou déléguer la signature.",
    "Demandez-le au représentant légal ou, s’il n’y en a pas encore, à l’administrateur.");

public sealed record LastLegalRepresentative() : Refusal(RefusalKind.WrongState, "organisation.last-legal-representative",
    "C’est le dernier représentant légal de l’organisme.", "Nommez d’abord son successeur.");

public sealed record LegalFormUnknown() : Refusal(RefusalKind.Invalid, "organisation.legal-form-unknown",
    "Cette forme juridique n’est pas de la nomenclature.", "Choisissez-la dans la liste, d’après le code de l’avis de situation.");

public sealed record OnlyRepresentativesCorrect() : Refusal(RefusalKind.Forbidden, "organisation.only-representatives-correct",
    "Seul le représentant légal peut corriger la forme juridique.", "Demandez-le-lui.");

public sealed record RepresentativeAlready() : Refusal(RefusalKind.WrongState, "organisation.representative-already",
    "Cette personne est déjà représentante légale de l’organisme.", "Il n’y a rien à demander.");

public sealed record RepresentationAskedAlready() : Refusal(RefusalKind.Conflict, "organisation.representation-asked-already",
    "Une demande attend déjà une réponse pour cette personne.", "Attendez la réponse\u202F: elle vous sera écrite.");

public sealed record CapacityInvalid() : Refusal(RefusalKind.Invalid, "organisation.capacity-invalid",
    "Indiquez la fonction de cette personne, en 200 caractères au plus.", "Recopiez-la depuis la pièce, par exemple «\u00A0présidente\u00A0».");

public sealed record ProofInvalid() : Refusal(RefusalKind.Invalid, "organisation.proof-invalid",
    "La pièce justificative manque.", "Joignez le procès-verbal, le récépissé ou la délibération qui désigne le représentant légal.");

public sealed record RepresentationUnknown() : Refusal(RefusalKind.NotFound, "organisation.representation-unknown",
    "Cette demande n’existe pas, ou elle a déjà sa réponse.", "Revenez à la liste des demandes.");

public sealed record OwnRequest() : Refusal(RefusalKind.Forbidden, "organisation.own-request",
    "Vous êtes membre de cet organisme\u202F: une personne extérieure doit répondre.", "Demandez-le à un collègue.");

public sealed record HolderInvalid() : Refusal(RefusalKind.Invalid, "organisation.holder-invalid",
    "Indiquez le titulaire du compte, en 70 caractères au plus.", "Recopiez-le depuis le relevé d’identité bancaire.");

public sealed record HolderNotWritable() : Refusal(RefusalKind.Invalid, "organisation.holder-not-writable",
    "Le nom du titulaire a des lettres qu’un fichier de paiement ne peut pas porter.", "Écrivez-le en lettres latines, comme la banque l’écrit sur ses relevés.");

public sealed record BankDetailsMissing() : Refusal(RefusalKind.WrongState, "organisation.bank-details-missing",
    "L’organisme n’a pas encore donné ses coordonnées bancaires.", "Demandez-lui de les saisir.");

public sealed record BankDetailsChanged() : Refusal(RefusalKind.Conflict, "organisation.bank-details-changed",
    "Les coordonnées bancaires ont changé depuis que vous les avez lues.", "Rechargez la page et vérifiez les nouvelles coordonnées.");

public sealed record FourEyesNeeded() : Refusal(RefusalKind.Forbidden, "organisation.four-eyes-needed",
    "Vous avez saisi ces coordonnées bancaires : une autre personne doit les vérifier.", "Demandez-le à un collègue.");
