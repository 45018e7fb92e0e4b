using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Templates;

/// <summary>What is wrong with a template, and where: "paragraphe « Madame, Monsieur »".</summary>
public abstract record TemplateFault(string Code, string Place, string What, string Remedy) : Refusal(RefusalKind.Invalid, Code, $"{What} ({Place}).", Remedy);

public sealed record TemplateUnreadable() : Refusal(RefusalKind.Invalid, "template.unreadable",
    "Ce fichier n’est pas un document Word (.docx) lisible.", "Ouvrez-le dans Word, enregistrez-le au format «\u00A0Document Word (.docx)\u00A0», puis déposez-le de nouveau.");

public sealed record TemplateTooLarge(int MostMegabytes) : Refusal(RefusalKind.Invalid, "template.too-large",
    $"Un modèle pèse {MostMegabytes} Mo au plus.", "Réduisez les images qu’il contient.");

public sealed record TemplateExpandsTooMuch() : Refusal(RefusalKind.Invalid, "template.expands-too-much",
    "Une fois décompressé, ce fichier est bien plus grand qu’un courrier.", "Repartez de l’exemple proposé, et réduisez les images.");

public sealed record TemplateHasMacros(string Place) : TemplateFault("template.macros", Place,
    "Ce modèle contient des macros", "Enregistrez-le au format «\u00A0Document Word (.docx)\u00A0», qui n’en garde aucune.");

public sealed record TemplateEmbedsObjects(string Place) : TemplateFault("template.embedded-object", Place,
    "Ce modèle contient un objet incorporé", "Retirez-le, ou mettez à sa place une image ou un tableau.");

public sealed record TemplateReadsElsewhere(string Place, string Target) : TemplateFault("template.external-link", Place,
    $"Ce modèle renvoie à «\u00A0{Target}\u00A0»", "Retirez le lien\u202F: l’adresse peut rester écrite en toutes lettres. Une image se met dans le document lui-même.");

public sealed record TemplateFollowsAnother(string Place, string Target) : TemplateFault("template.attached-template", Place,
    $"Ce document suit un autre modèle, «\u00A0{Target}\u00A0»", "Dans Word, détachez le modèle (Développeur, Modèle de document\u202F: Normal), puis enregistrez.");

public sealed record TemplateHasDeclarations(string Place) : TemplateFault("template.declarations", Place,
    "Ce fichier contient une déclaration XML que Word n’écrit jamais", "Repartez de l’exemple proposé.");

public sealed record TemplateTooDeep(string Place, int Most) : TemplateFault("template.too-deep", Place,
    $"Des éléments sont imbriqués sur plus de {Most} niveaux", "Sortez des blocs les uns des autres, ou repartez de l’exemple proposé.");

public sealed record TemplateFieldCodeRefused(string Place, string Field) : TemplateFault("template.field-code", Place,
    $"Le champ Word «\u00A0{Field}\u00A0» irait chercher ou calculer autre chose que ce courrier", "Retirez ce champ\u202F: seuls les numéros de page et les renvois internes sont admis.");

public sealed record TemplateHasRevisions(string Place) : TemplateFault("template.revisions", Place,
    "Des modifications suivies ou des commentaires restent dans ce modèle", "Acceptez ou refusez les modifications et supprimez les commentaires (onglet Révision), puis enregistrez.");

public sealed record TemplateFieldUnknown(string Place, string Name, string Hint) : TemplateFault("template.unknown-field", Place,
    $"Ce courrier n’a pas de champ «\u00A0{Name}\u00A0»", $"Corrigez la balise du contrôle.{Hint} La liste des champs de ce courrier est sur la page.");

public sealed record TemplateFieldMisused(string Place, string Tag, string Expected) : TemplateFault("template.misused-field", Place,
    $"La balise «\u00A0{Tag}\u00A0» ne convient pas ici", Expected);

public sealed record TemplateMentionMissing(string Name, string Meaning) : Refusal(RefusalKind.Invalid, "template.mention-missing",
    $"Il manque «\u00A0{Name}\u00A0»\u202F: {Meaning}. Sans cette mention, le courrier ne serait pas régulier.",
    $"Ajoutez un contrôle de contenu dont la balise est «\u00A0{Name}\u00A0», hors de tout bloc facultatif d’un autre champ.");

public sealed record TemplateChanged() : Refusal(RefusalKind.Conflict, "template.changed",
    "Le modèle de ce courrier a été changé entre-temps.", "Regardez celui qui est en vigueur, puis recommencez s’il y a lieu.");
