namespace GrantsPlatform.Core.Kernel;

public sealed record UnknownCommand(string Name) : Refusal(RefusalKind.NotFound, "input.unknown-command",
    $"L’opération « {Name} » n’existe pas.", "Vérifiez le nom de l’opération dans la documentation de l’interface.");

public sealed record MalformedInput(string Path) : Refusal(RefusalKind.Invalid, "input.malformed",
    $"Les données transmises ne sont pas lisibles (à l’endroit « {Path} »).", "Corrigez la valeur à cet endroit, puis recommencez.");

public sealed record UnknownField(string Path) : Refusal(RefusalKind.Invalid, "input.unknown-field",
    $"Un champ transmis n’est pas connu (à l’endroit « {Path} »).", "Retirez ce champ ou corrigez son nom, puis recommencez.");

public sealed record AmountNotInCents(string Path) : Refusal(RefusalKind.Invalid, "input.amount-not-in-cents",
    $"Un montant doit être en euros, avec deux décimales au plus (à l’endroit « {Path} »).", "Arrondissez le montant au centime.");

public sealed record FileIsWorkbook() : Refusal(RefusalKind.Invalid, "file.is-workbook",
    "Ce fichier est un classeur ou une archive, et non du texte.", "Dans le tableur, choisissez «\u00A0Enregistrer sous\u00A0», puis «\u00A0CSV UTF-8\u00A0».");

public sealed record FileNotText() : Refusal(RefusalKind.Invalid, "file.not-text",
    "Ce fichier n’est pas du texte.", "Dans le tableur, choisissez «\u00A0Enregistrer sous\u00A0», puis «\u00A0CSV UTF-8\u00A0».");

public sealed record FileNotInEncoding(string Encoding) : Refusal(RefusalKind.Invalid, "file.not-in-encoding",
    $"Ce fichier ne peut pas être lu en «\u00A0{Encoding}\u00A0».", $"Les encodages possibles sont {French.List(FileText.Encodings)}.");

public sealed record FileEncodingUnclear() : Refusal(RefusalKind.Invalid, "file.encoding-unclear",
    "Les lettres accentuées de ce fichier se lisent de plusieurs manières\u202F: rien n’a été deviné.",
    "Enregistrez-le de nouveau en «\u00A0CSV UTF-8\u00A0», ou dites son encodage\u202F: windows-1252 s’il vient d’un PC, macintosh s’il vient d’un Mac.");

/// <summary>What is done for a reason says it: the journal keeps it, and whoever is concerned reads it.</summary>
public sealed record ReasonMissing() : Refusal(RefusalKind.Invalid, "input.reason-missing",
    "Le motif doit être consigné.", "Rédigez le motif, puis validez de nouveau.");

public sealed record DayTooFarAhead(DateOnly Day) : Refusal(RefusalKind.Invalid, "input.day-too-far-ahead",
    $"Le {French.Date(Day)} est dans plus de cinq ans.", "Vérifiez l’année, ou choisissez un jour plus proche.");

public sealed record CommandIdReused(string CommandId) : Refusal(RefusalKind.Conflict, "input.command-id-reused",
    $"La demande « {CommandId} » a déjà été reçue avec un autre contenu.", "Rechargez la page, vérifiez votre saisie et envoyez-la de nouveau.");

public sealed record ChangedMeanwhile(StreamId Stream) : Refusal(RefusalKind.Conflict, "input.changed-meanwhile",
    "Quelqu’un d’autre a modifié cet objet entre-temps.", "Rechargez la page : votre saisie est conservée et peut être comparée avec la version actuelle.");

public sealed record TooBusy(StreamId Stream) : Refusal(RefusalKind.Conflict, "input.too-busy",
    "Trop de modifications simultanées sur cet objet.", "Attendez quelques secondes, puis recommencez : rien n’a été perdu.");

public sealed record NotAllowed(string Action) : Refusal(RefusalKind.Forbidden, "access.not-allowed",
    "Vos droits ne permettent pas cette opération.", "Demandez le rôle nécessaire à l’administrateur de votre organisme.");

/// <summary>Also the answer about what exists but is none of this person's business, so that nothing is given away.</summary>
public sealed record ObjectUnknown() : Refusal(RefusalKind.NotFound, "access.unknown-object",
    "Cet objet n’existe pas, ou vous n’y avez pas accès.", "Vérifiez l’adresse, ou demandez l’accès à l’administrateur de votre organisme.");

public sealed record DocumentFailed() : Refusal(RefusalKind.Conflict, "production.failed",
    "Ce document n’a pas pu être préparé.", "Préparez-le de nouveau\u202F; si cela se répète, signalez-le à l’administration de la plateforme.");

public sealed record DocumentInterrupted() : Refusal(RefusalKind.Conflict, "production.interrupted",
    "La préparation de ce document s’est interrompue trois fois avec la plateforme elle-même.", "Demandez-le plus étroit, ou dans un format plus simple\u202F; l’administration de la plateforme peut aussi le faire préparer de nouveau.");

public sealed record DocumentUnsupported() : Refusal(RefusalKind.Invalid, "production.unsupported",
    "Cette plateforme ne sait pas préparer ce document.", "Revenez à la page d’où vous l’avez demandé\u202F: elle dit ce qui peut être préparé.");
