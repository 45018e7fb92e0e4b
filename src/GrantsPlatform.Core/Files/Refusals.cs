using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Files;

public sealed record FileEmpty() : Refusal(RefusalKind.Invalid, "file.empty",
    "Ce fichier est vide.", "Vérifiez qu’il s’ouvre sur votre ordinateur, puis déposez-le de nouveau.");

/// <param name="MostBytes">The largest size, in bytes.</param>
public sealed record FileTooLarge(long MostBytes) : Refusal(RefusalKind.Invalid, "file.too-large",
    $"Ce fichier dépasse la taille possible, {French.Number(decimal.Round(MostBytes / 1_048_576m, 1))} Mo.", "Réduisez-le (par exemple la définition des images), ou partagez-le en plusieurs fichiers.");

public sealed record FileNameInvalid() : Refusal(RefusalKind.Invalid, "file.name-invalid",
    "Le nom de ce fichier ne peut pas être conservé.", "Renommez-le avec des lettres et des chiffres, par exemple « budget.pdf », puis déposez-le de nouveau.");

/// <param name="Wanted">What is taken at this door, where it is not all that the platform knows.</param>
public sealed record FileTypeUnknown(string? Wanted = null) : Refusal(RefusalKind.Invalid, "file.type-unknown",
    "Ce type de fichier n’est pas accepté.", Wanted is null ? "Enregistrez le document au format PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV ou TXT, puis déposez-le de nouveau." : $"Déposez ici {Wanted}.");

/// <param name="Expected">The usual extension of the content, without the dot.</param>
public sealed record FileExtensionDiffers(string Expected) : Refusal(RefusalKind.Invalid, "file.extension-differs",
    $"Le contenu de ce fichier est de type « {Expected} », mais son nom dit autre chose.", "Enregistrez-le de nouveau depuis le logiciel qui l’a produit, ou corrigez l’extension de son nom.");

public sealed record FileDamaged() : Refusal(RefusalKind.Invalid, "file.damaged",
    "Ce fichier est incomplet ou abîmé.", "Ouvrez-le sur votre ordinateur, enregistrez-le de nouveau, puis déposez la nouvelle version.");

public sealed record FileEncrypted() : Refusal(RefusalKind.Invalid, "file.encrypted",
    "Ce fichier est chiffré ou protégé par un mot de passe.", "Enregistrez-en une copie sans protection, puis déposez cette copie.");

public sealed record FileHasMacros() : Refusal(RefusalKind.Invalid, "file.has-macros",
    "Ce document contient des macros.", "Enregistrez-le dans un format sans macros (DOCX, XLSX, PPTX, ODT, ODS, ODP ou PDF), puis déposez-le de nouveau.");

public sealed record FileActiveContent() : Refusal(RefusalKind.Invalid, "file.active-content",
    "Ce PDF contient un programme, une action automatique ou un autre fichier.", "Imprimez-le vers un nouveau PDF, puis déposez ce nouveau fichier.");

public sealed record FileHidesContent() : Refusal(RefusalKind.Invalid, "file.hides-content",
    "Ce fichier contient des données étrangères à son format.", "Ouvrez-le et enregistrez-le de nouveau, ou imprimez-le en PDF, puis déposez la nouvelle version.");

public sealed record FileExpandsTooMuch() : Refusal(RefusalKind.Invalid, "file.expands-too-much",
    "Ce fichier occuperait trop de place une fois décompressé.", "Réduisez le document, par exemple ses images ou ses feuilles vides, ou partagez-le en plusieurs fichiers.");

public sealed record FileUnsafePackage() : Refusal(RefusalKind.Invalid, "file.unsafe-package",
    "La structure interne de ce document n’est pas conforme.", "Ouvrez-le avec votre suite bureautique, enregistrez-le de nouveau, puis déposez la nouvelle version.");

public sealed record FileEmbedsObjects() : Refusal(RefusalKind.Invalid, "file.embeds-objects",
    "Ce document contient d’autres fichiers ou des objets d’un autre logiciel.", "Remplacez ces objets par des images, ou enregistrez le document en PDF, puis déposez-le de nouveau.");

public sealed record FileRemoteContent() : Refusal(RefusalKind.Invalid, "file.remote-content",
    "Ce document va chercher une partie de son contenu ailleurs (modèle, image ou données liées).", "Rompez ces liaisons ou enregistrez le document en PDF, puis déposez-le de nouveau.");

public sealed record PictureTooLarge(long MostPixels) : Refusal(RefusalKind.Invalid, "file.picture-too-large",
    $"Cette image dépasse {French.Number(MostPixels / 1_000_000)} millions de points.", "Réduisez ses dimensions, puis déposez-la de nouveau.");

public sealed record FileInfected() : Refusal(RefusalKind.Invalid, "file.infected",
    "L’antivirus a reconnu un programme malveillant dans ce fichier.", "Ne l’ouvrez pas, faites contrôler votre ordinateur et déposez une copie saine.");

public sealed record ScanUnavailable() : Refusal(RefusalKind.WrongState, "file.scan-unavailable",
    "L’antivirus ne répond pas : le fichier n’a pas encore été accepté.", "Réessayez dans quelques minutes : le fichier transmis est conservé.");
