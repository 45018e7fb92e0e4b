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
