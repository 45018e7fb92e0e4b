using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Files;

/// <summary>Also the answer about somebody else's upload.</summary>
public sealed record UploadUnknown() : Refusal(RefusalKind.NotFound, "file.upload-unknown",
    "Cet envoi n’existe pas ou a expiré.", "Déposez le fichier de nouveau.");

/// <param name="Offset">Where the next bytes must begin: what has been received.</param>
public sealed record UploadOffsetDiffers(long Offset) : Refusal(RefusalKind.Conflict, "file.upload-offset-differs",
    $"L’envoi doit reprendre à l’octet {French.Number(Offset)}.", "Reprenez l’envoi : ce qui a été reçu est conservé.");

public sealed record UploadTooLong(long Offset) : Refusal(RefusalKind.Invalid, "file.upload-too-long",
    "Plus de données ont été transmises que la taille annoncée.", "Déposez le fichier de nouveau.");

public sealed record UploadIncomplete(long Offset) : Refusal(RefusalKind.WrongState, "file.upload-incomplete",
    "Le fichier n’a pas été reçu en entier.", "Reprenez l’envoi : ce qui a été reçu est conservé.");

public sealed record UploadBusy() : Refusal(RefusalKind.Conflict, "file.upload-busy",
    "Une autre partie de ce fichier est en cours de réception.", "Attendez quelques secondes, puis reprenez l’envoi.");

public sealed record TooManyUploads() : Refusal(RefusalKind.WrongState, "file.too-many-uploads",
    "Trop de fichiers sont en cours d’envoi.", "Terminez ou abandonnez les envois en cours, puis recommencez.");

/// <summary>The section, the request for complements or the file itself takes nothing more.</summary>
public sealed record UploadNotAwaited() : Refusal(RefusalKind.WrongState, "file.not-awaited",
    "Aucun fichier n’est attendu ici en ce moment : le dossier est déposé, ou la demande qui le rouvrait a pris fin.",
    "Rechargez le dossier pour voir où il en est. Pour transmettre un document, écrivez au service instructeur.");

/// <param name="Formats">In words: "PDF ou ODS".</param>
public sealed record FileFormatNotTaken(string Formats) : Refusal(RefusalKind.Invalid, "file.format-not-taken",
    $"Ce format n’est pas accepté ici : {Formats} seulement.", "Enregistrez le document dans l’un de ces formats, puis déposez-le de nouveau.");

/// <summary>It was thrown away, as nothing referred to it for too long.</summary>
public sealed record FileGone() : Refusal(RefusalKind.WrongState, "file.gone",
    "Ce fichier n’est plus conservé : il n’a été joint à rien pendant deux jours.", "Déposez-le de nouveau, puis enregistrez la rubrique.");

/// <param name="Used">Bytes that everything kept on the account takes, without the file that was refused.</param>
public sealed record AccountFull(long Used, long Most) : Refusal(RefusalKind.WrongState, "file.account-full",
    $"Les fichiers que vous avez transmis occupent {FileSizes.Of(Used)} sur {FileSizes.Of(Most)} : celui-ci n’y tient plus.", FileSizes.Remedy);

public sealed record DossierFull(long Used, long Most) : Refusal(RefusalKind.WrongState, "file.dossier-full",
    $"Les fichiers transmis pour ce dossier occupent {FileSizes.Of(Used)} sur {FileSizes.Of(Most)} : celui-ci n’y tient plus.", FileSizes.Remedy);

public sealed record OrganisationFull(long Used, long Most) : Refusal(RefusalKind.WrongState, "file.organisation-full",
    $"Les fichiers transmis pour cet organisme, dans ses dossiers et ses documents, occupent {FileSizes.Of(Used)} sur {FileSizes.Of(Most)} : celui-ci n’y tient plus.", FileSizes.Remedy);
