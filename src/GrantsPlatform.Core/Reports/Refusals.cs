using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

public sealed record ReportUnknown() : Refusal(RefusalKind.NotFound, "report.unknown",
    "Ce bilan n’est pas attendu.", "Revenez à la liste des bilans de votre convention.");

public sealed record ReportExistsAlready() : Refusal(RefusalKind.Conflict, "report.exists-already",
    "Un bilan d’une autre convention porte déjà cet identifiant.", "Vérifiez le dossier concerné.");

public sealed record ReportNotPlanned(string Code) : Refusal(RefusalKind.Invalid, "report.not-planned",
    $"Le bilan « {Code} » n’est pas prévu par ce programme.", "Choisissez l’un des bilans prévus.");

public sealed record ReportPeriodImplausible() : Refusal(RefusalKind.Invalid, "report.period-implausible",
    "La période du bilan n’est pas possible.", "Indiquez un premier et un dernier jour, dans l’ordre, entre 2000 et 2100.");

public sealed record ReportInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "report.wrong-phase",
    $"Cette opération n’est pas possible : le bilan est {Phase}.", "Rechargez la page pour voir où en est le bilan.");

public sealed record ReportValuesMalformed(ImmutableArray<FieldProblem> Problems) : Refusal(RefusalKind.Invalid, "report.values-malformed",
    $"Certaines rubriques ne peuvent pas être enregistrées : {FieldProblem.Listed(Problems)}",
    "Corrigez les rubriques signalées ; les autres n’ont pas été modifiées.");

public sealed record ReportChangedMeanwhile(string Field) : Refusal(RefusalKind.Conflict, "report.changed-meanwhile",
    $"Quelqu’un d’autre a modifié la rubrique « {Field} » entre-temps.", "Comparez les deux versions, gardez la bonne, puis enregistrez.");

public sealed record ReportFieldNotReopened(string Field, string Label) : Refusal(RefusalKind.WrongState, "report.field-not-reopened",
    $"La rubrique « {Label} » n’a pas été renvoyée pour correction.", "Modifiez seulement les rubriques demandées.");

public sealed record ReportContentChanged() : Refusal(RefusalKind.Conflict, "report.content-changed",
    "Le contenu du bilan a changé depuis que vous l’avez vérifié.", "Relisez le bilan, puis certifiez-le de nouveau.");

public sealed record ReportNotCertified() : Refusal(RefusalKind.Invalid, "report.not-certified",
    "Le représentant légal doit certifier l’exactitude du bilan.", "Cochez la déclaration, puis transmettez le bilan.");

public sealed record ReportIncomplete(ImmutableArray<FieldProblem> Problems) : Refusal(RefusalKind.Invalid, "report.incomplete",
    $"Le bilan n’est pas complet : {FieldProblem.Listed(Problems)}", "Complétez les points signalés, puis recommencez. Rien n’est perdu.");

public sealed record IndicatorsNotSealed(DateOnly From, DateOnly To) : Refusal(RefusalKind.WrongState, "report.indicators-not-sealed",
    $"Les indicateurs de la période du {French.Date(From)} au {French.Date(To)} ne sont pas encore certifiés dans le registre.",
    "Certifiez d’abord les indicateurs de cette période dans le registre, puis transmettez le bilan.");

public sealed record FiguresNotAsSealed(ImmutableArray<FieldProblem> Problems) : Refusal(RefusalKind.Invalid, "report.figures-not-as-sealed",
    $"Le bilan et le registre ne donnent pas les mêmes chiffres : {FieldProblem.Listed(Problems)}",
    "Reprenez les valeurs certifiées. Si elles sont inexactes, corrigez les lignes du registre, puis certifiez-les de nouveau.");

public sealed record FiguresNeedWord(ImmutableArray<string> Labels) : Refusal(RefusalKind.WrongState, "report.figures-need-word",
    $"Aucune ligne du tableau de suivi ne donne ces chiffres, que le bénéficiaire a saisis\u202F: {French.List(Labels)}.",
    "Admettez-les un par un, avec le motif, ou renvoyez le bilan pour correction.");

public sealed record FiguresNeedNoWord(ImmutableArray<string> Labels) : Refusal(RefusalKind.Invalid, "report.figures-need-no-word",
    $"Ces chiffres n’ont pas à être admis\u202F: {French.List(Labels)}.", "N’admettez que les chiffres saisis sans ligne au tableau de suivi.");

public sealed record NoFieldToReturn() : Refusal(RefusalKind.Invalid, "report.no-field-to-return",
    "Aucune rubrique à corriger n’est indiquée.", "Choisissez au moins une rubrique.");

public sealed record FieldsToReturnUnknown(ImmutableArray<string> Fields) : Refusal(RefusalKind.Invalid, "report.fields-to-return-unknown",
    $"Ces rubriques n’existent pas dans le bilan : {string.Join(", ", Fields)}.", "Choisissez parmi les rubriques du bilan.");

public sealed record ReturnDayNotAhead(DateOnly Day) : Refusal(RefusalKind.Invalid, "report.return-day-not-ahead",
    $"Le {French.Date(Day)} est déjà passé.", "Choisissez un jour à venir.");

public sealed record CostsAboveReported(Money Reported) : Refusal(RefusalKind.Invalid, "report.costs-above-reported",
    $"Les dépenses acceptées ne peuvent être ni négatives, ni supérieures aux charges éligibles du compte rendu financier ({French.Amount(Reported)}).", "Corrigez le montant accepté.");

public sealed record AccountNotReported(string Account) : Refusal(RefusalKind.Invalid, "report.account-not-reported",
    $"Le compte «\u00A0{Account}\u00A0» n’est pas parmi les dépenses éligibles du compte rendu financier.", "N’écartez que des dépenses qui y sont déclarées.");

public sealed record RefusedBeyondReported(string Account, Money Reported) : Refusal(RefusalKind.Invalid, "report.refused-beyond-reported",
    $"Ce qui est écarté du compte «\u00A0{Account}\u00A0» est compris entre un centime et {French.Amount(Reported)}, le montant déclaré.", "Indiquez le montant retenu, entre zéro et le montant déclaré.");

public sealed record CostRefusedTwice(string Account) : Refusal(RefusalKind.Invalid, "report.cost-refused-twice",
    $"Le compte «\u00A0{Account}\u00A0» est écarté deux fois.", "Gardez une seule ligne pour ce compte, avec la somme et son motif.");

public sealed record CostsNotAsked() : Refusal(RefusalKind.Invalid, "report.costs-not-asked",
    "Ce bilan n’a pas de compte rendu financier : aucune dépense n’est à accepter.", "Retirez le montant, puis validez de nouveau.");

public sealed record DrawAwaited() : Refusal(RefusalKind.WrongState, "report.draw-awaited",
    "Ce bilan attend le tirage au sort des contrôles\u202F: il ne peut pas encore être accepté.", "Attendez le tirage, que la plateforme fait d’elle-même\u202F; sa date est sur la page du bilan.");

public sealed record CheckNotClosed() : Refusal(RefusalKind.WrongState, "report.check-not-closed",
    "Ce bilan fait l’objet d’un contrôle approfondi qui n’est pas clos.", "Terminez et closez d’abord le contrôle, puis acceptez le bilan.");

public sealed record AcceptedBeyondCheck(string Account, Money Most) : Refusal(RefusalKind.WrongState, "report.accepted-beyond-check",
    $"Le contrôle n’a laissé que {French.Amount(Most)} au compte «\u00A0{Account}\u00A0».", "Ne retenez pas davantage que ce que le contrôle a laissé.");

public sealed record NoCheckOpen() : Refusal(RefusalKind.WrongState, "report.no-check-open",
    "Aucun contrôle approfondi n’est en cours pour ce bilan.", "Rechargez la page pour voir où en est le bilan.");

public sealed record CheckPieceUnknown(string Piece) : Refusal(RefusalKind.Invalid, "report.check-piece-unknown",
    $"La pièce «\u00A0{Piece}\u00A0» n’est pas de celles qui se demandent dans ce contrôle.", "Choisissez parmi les pièces proposées.");

public sealed record NoCheckPiece() : Refusal(RefusalKind.Invalid, "report.no-check-piece",
    "Aucune pièce n’est indiquée.", "Choisissez au moins une pièce.");

public sealed record CheckFilesUnfit() : Refusal(RefusalKind.Invalid, "report.check-files-unfit",
    "Ces fichiers ne peuvent pas être joints.", "Joignez entre un et vingt fichiers par pièce, puis recommencez.");

public sealed record CheckLineUnknown(string Line) : Refusal(RefusalKind.Invalid, "report.check-line-unknown",
    $"La ligne «\u00A0{Line}\u00A0» n’est pas à vérifier dans ce contrôle.", "Choisissez parmi les lignes du contrôle.");

public sealed record IneligibleBeyondDeclared(Money Declared) : Refusal(RefusalKind.Invalid, "report.ineligible-beyond-declared",
    $"Ce qui ne compte pas est compris entre zéro et {French.Amount(Declared)}, le montant déclaré.", "Corrigez le montant.");

public sealed record FindingMissing() : Refusal(RefusalKind.Invalid, "report.finding-missing",
    "Le constat manque\u202F: une part ne compte pas, ou la pièce n’est pas arrivée.", "Écrivez ce qui a été constaté.");

public sealed record LinesNotVerified(int Left) : Refusal(RefusalKind.WrongState, "report.lines-not-verified",
    $"Il reste {French.Count(Left, "ligne")} à vérifier.", "Vérifiez toutes les lignes, puis closez le contrôle.");

public sealed record CheckNeedsOtherEyes() : Refusal(RefusalKind.Forbidden, "report.check-needs-other-eyes",
    "Vous avez vérifié des lignes de ce contrôle\u202F: une autre personne le clôt.", "Demandez à une autre personne du service de le relire et de le clore.");

public sealed record ActivityUnknown(string Activity) : Refusal(RefusalKind.Invalid, "report.activity-unknown",
    $"La nature d’activité « {Activity} » n’existe pas dans ce programme.", "Choisissez parmi les natures proposées.");

public sealed record ActivityOutsidePeriod(DateOnly From, DateOnly To) : Refusal(RefusalKind.Invalid, "report.activity-outside-period",
    $"L’activité doit avoir lieu entre le {French.Date(From)} et le {French.Date(To)}.", "Corrigez le jour.");

public sealed record CommuneNotValid() : Refusal(RefusalKind.Invalid, "report.commune-not-valid",
    "Le code de la commune n’est pas valable.", "Indiquez le code INSEE de la commune (cinq caractères), et non son code postal.");

public sealed record NotACertifier() : Refusal(RefusalKind.Forbidden, "report.not-a-certifier",
    "Ce compte rendu est à certifier par le représentant légal de l’organisme ; une délégation de signature n’y suffit pas dans ce programme.", "Demandez au représentant légal de le certifier et de le transmettre.");
