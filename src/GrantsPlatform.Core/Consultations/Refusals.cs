using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

public sealed record ConsultationUnknown() : Refusal(RefusalKind.NotFound, "consultation.unknown",
    "Cette demande d’avis n’existe pas.", "Revenez au dossier.");

public sealed record ConsultationAskedAlready() : Refusal(RefusalKind.Conflict, "consultation.asked-already",
    "Une autre demande d’avis porte déjà ce nom.", "Rechargez la page, puis recommencez.");

public sealed record ConsultationEnded() : Refusal(RefusalKind.WrongState, "consultation.ended",
    "Cette demande d’avis est close\u202F: son jour est passé, ou le service l’a retirée.", "Écrivez au service dont l’adresse figure dans le courriel.");

public sealed record OutsideOpinionFinal() : Refusal(RefusalKind.WrongState, "consultation.final",
    "L’avis sur ce dossier est déjà donné\u202F: il ne peut plus être modifié.", "Écrivez au service dont l’adresse figure dans le courriel.");

public sealed record OutsideUploadUnknown() : Refusal(RefusalKind.NotFound, "consultation.no-upload",
    "Aucun fichier n’accompagne cet avis.", "Revenez au dossier.");

public sealed record FilesToConsultOn(int Most) : Refusal(RefusalKind.Invalid, "consultation.files",
    $"Une demande d’avis porte sur un à {French.Number(Most)} dossiers d’un même appel.", "Choisissez les dossiers dans la liste de l’appel.");

public sealed record ExpertUnnamed() : Refusal(RefusalKind.Invalid, "consultation.expert-unnamed",
    "Le nom de la personne sollicitée manque, ou il est trop long.", "Indiquez son nom en une ligne.");

public sealed record QuestionMissing(int Most) : Refusal(RefusalKind.Invalid, "consultation.question-missing",
    $"La question manque, ou elle compte plus de {French.Number(Most)} caractères.", "Écrivez ce que vous voulez savoir, en peu de mots.");

public sealed record PartsToShowUnknown(ImmutableArray<string> Fields) : Refusal(RefusalKind.Invalid, "consultation.parts-unknown",
    $"Ces parties du dossier ne peuvent pas être montrées\u202F: {French.List(Fields)}.", "Choisissez des réponses et des pièces du formulaire.");

public sealed record NoPartToShow() : Refusal(RefusalKind.Invalid, "consultation.no-part",
    "Aucune partie du dossier n’est choisie.", "Choisissez ce que la personne sollicitée verra du dossier.");

public sealed record OutsideWordsMissing() : Refusal(RefusalKind.Invalid, "consultation.words-missing",
    "Vous ne répondez ni oui ni non\u202F: écrivez votre avis.", "Choisissez oui ou non, ou écrivez quelques mots.");

public sealed record OutsideWordsTooLong(int Length, int Most) : Refusal(RefusalKind.Invalid, "consultation.words-too-long",
    $"L’avis compte {French.Number(Length)} caractères\u202F; {French.Number(Most)} au plus sont possibles.", "Raccourcissez l’avis.");
