using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

public sealed record AwardsUnknown() : Refusal(RefusalKind.NotFound, "awards.unknown",
    "Aucune enveloppe n’est ouverte pour cet appel à projets.", "Programmez d’abord l’appel.");

public sealed record StrandUnknown(string Strand) : Refusal(RefusalKind.Invalid, "awards.strand-unknown",
    $"Le volet « {Strand} » n’existe pas dans ce programme.", "Choisissez l’un des volets prévus.");

public sealed record AmountNotPositive(Money Amount) : Refusal(RefusalKind.Invalid, "awards.amount-not-positive",
    $"Un montant accordé doit être supérieur à zéro (reçu : {French.Amount(Amount)}).", "Corrigez le montant, ou retirez la ligne.");

public sealed record FileNotBeforeCommittee(string Application) : Refusal(RefusalKind.WrongState, "awards.file-not-before-committee",
    $"Le dossier « {Application} » n’est pas prêt pour la commission.", "Attendez que tous les avis requis soient rendus.");

public sealed record FileIsWithdrawn(string Application) : Refusal(RefusalKind.WrongState, "awards.file-is-withdrawn",
    $"Le porteur a retiré le dossier « {Application} ».", "Retirez ce dossier de l’ordre du jour.");

public sealed record ScenarioUnknown(string Name) : Refusal(RefusalKind.NotFound, "awards.scenario-unknown",
    $"Le scénario « {Name} » n’existe pas.", "Choisissez l’un des scénarios enregistrés.");

public sealed record ScenarioExceedsTotal(string Name, Money By) : Refusal(RefusalKind.Invalid, "awards.scenario-exceeds-total",
    $"Le scénario « {Name} » dépasse de {French.Amount(By)} l’enveloppe totale de l’appel.", "Réduisez les montants du scénario, ou enregistrez un abondement.");

public sealed record ScenarioNeedsName(int Most) : Refusal(RefusalKind.Invalid, "awards.scenario-needs-name",
    $"Donnez au scénario un nom de {French.Number(Most)} caractères au plus.", "Écrivez en quelques mots ce qui le distingue des autres.");

public sealed record TooManyScenarios(int Most) : Refusal(RefusalKind.WrongState, "awards.too-many-scenarios",
    $"L’appel a déjà {French.Count(Most, "scénario")}.", "Supprimez un scénario qui ne sert plus.");

public sealed record ScenarioIsChosen(string Name) : Refusal(RefusalKind.WrongState, "awards.scenario-is-chosen",
    $"Le scénario « {Name} » est la liste de travail de la commission.", "Choisissez d’abord un autre scénario comme liste de travail.");

public sealed record RemarkTooLong(int Most) : Refusal(RefusalKind.Invalid, "awards.remark-too-long",
    $"Une remarque a {French.Number(Most)} caractères au plus, et porte sur un dossier du scénario.", "Raccourcissez la remarque, ou retirez-la.");

public sealed record GrantedAboveRequested(string Strand, int Year) : Refusal(RefusalKind.Invalid, "awards.granted-above-requested",
    $"Le montant accordé pour le volet « {Strand} » en {FundedYears.Label(Year)} dépasse le montant demandé.", "Ramenez le montant accordé au montant demandé, au plus.");

public sealed record PayeeUnknown(string Payee) : Refusal(RefusalKind.Invalid, "awards.payee-unknown",
    $"L’organisme « {Payee} » n’est pas l’un des bénéficiaires de la demande.", "Versez la somme au porteur de projet, ou à un partenaire pour qui elle a été demandée.");

public sealed record AmountsDoNotFitOutcome() : Refusal(RefusalKind.Invalid, "awards.amounts-do-not-fit-outcome",
    "La décision accorde une aide sans en donner le montant, ou donne un montant sans accorder d’aide.", "Indiquez des montants pour un dossier retenu, et pour lui seulement.");

public sealed record RankNeeded() : Refusal(RefusalKind.Invalid, "awards.rank-needed",
    "Un dossier inscrit en liste complémentaire doit y avoir un rang, qu’aucun autre dossier n’occupe.", "Indiquez un rang libre, à partir de 1.");

public sealed record SessionNotOpen() : Refusal(RefusalKind.WrongState, "awards.session-not-open",
    "La séance n’est pas ouverte, ou le dossier ne figure pas à son ordre du jour.", "Ouvrez la séance, ou inscrivez le dossier à l’ordre du jour.");

public sealed record QuorumNotMetForFile(int Voters, int Quorum) : Refusal(RefusalKind.WrongState, "awards.quorum-not-met-for-file",
    $"Après les déports, {French.Count(Voters, "membre peut", "membres peuvent")} délibérer ; le quorum est de {Quorum}.", "Ajournez le dossier, ce qui ne demande pas de quorum\u202F: une autre séance en décidera.");

public sealed record VotesDoNotAddUp(int Voters) : Refusal(RefusalKind.Invalid, "awards.votes-do-not-add-up",
    $"Le décompte des voix ne correspond pas au nombre de personnes qui peuvent délibérer ({French.Number(Voters)}), ou au sens de la décision.", "Vérifiez le décompte des voix.");

public sealed record TieNotBroken(Votes Votes, bool ChairMayBreakIt, UnbrokenTie Tie) : Refusal(RefusalKind.Invalid, "awards.tie-not-broken",
    Votes.For == 0
        ? "Personne n’a voté pour ni contre\u202F: la commission n’a rien décidé."
        : $"Les voix sont partagées ({French.Number(Votes.For)} pour, {French.Number(Votes.Against)} contre), et aucune ne les départage.",
    (ChairMayBreakIt ? "Indiquez la voix prépondérante du président si elle départage les voix. " : "")
    + (Tie == UnbrokenTie.Rejected ? "Refusez le dossier, comme le programme le prévoit en cas de partage, ou ajournez-le." : "Ajournez le dossier\u202F: une autre séance en décidera."));

public sealed record NotTheLastDecision() : Refusal(RefusalKind.WrongState, "awards.not-the-last-decision",
    "Seule la dernière décision enregistrée dans cette séance s’annule.", "Corrigez cette décision, ou annulez d’abord celles qui l’ont suivie.");

public sealed record StrandExceeded(string Strand, Money By) : Refusal(RefusalKind.Invalid, "awards.strand-exceeded",
    $"Cette décision dépasse de {French.Amount(By)} l’enveloppe du volet « {Strand} ».", "Réduisez le montant, ou consignez le motif du dépassement.");

public sealed record TotalExceeded(Money By) : Refusal(RefusalKind.Invalid, "awards.total-exceeded",
    $"Cette décision dépasserait de {French.Amount(By)} l’enveloppe totale de l’appel : elle ne peut pas être prise.", "Réduisez le montant, ou enregistrez d’abord un abondement.");

public sealed record CeilingExceeded(string Explanation, Money By) : Refusal(RefusalKind.Invalid, "awards.ceiling-exceeded",
    $"{Explanation} Dépassement : {French.Amount(By)}.", "Réduisez le montant accordé.");

public sealed record BelowThreshold(string Application, decimal Score, decimal Threshold) : Refusal(RefusalKind.Invalid, "awards.below-threshold",
    $"Le dossier « {Application} » a obtenu {French.Number(Score)} sur 100, moins que le seuil de {French.Number(Threshold)} : il ne peut être ni proposé ni retenu.", "Écartez le dossier, ou faites d’abord consigner une dérogation motivée.");

public sealed record NoThresholdToExceptFrom() : Refusal(RefusalKind.WrongState, "awards.no-threshold-to-except-from",
    "Aucun seuil n’empêche de proposer ou de retenir ce dossier.", "Proposez le dossier sans dérogation.");

public sealed record NoEntitlement() : Refusal(RefusalKind.WrongState, "awards.no-entitlement",
    "Dans ce programme, c’est la commission qui décide.", "Inscrivez le dossier à l’ordre du jour d’une séance.");

public sealed record EntitlementDecidedAlready() : Refusal(RefusalKind.WrongState, "awards.entitlement-decided-already",
    "Ce dossier a déjà sa décision.", "Pour en changer, faites examiner un recours.");

public sealed record EarlierFileFirst(string Application) : Refusal(RefusalKind.WrongState, "awards.earlier-file-first",
    $"Le dossier « {Application} », éligible et déposé plus tôt, attend encore sa décision.", "Décidez d’abord de ce dossier : l’ordre des dépôts fait foi.");

public sealed record EntitlementUnknown() : Refusal(RefusalKind.WrongState, "awards.entitlement-unknown",
    "Le montant ne peut pas être calculé : une réponse dont il dépend manque dans le dossier.", "Demandez cette réponse au porteur, ou vérifiez la formule du programme.");

public sealed record EntitledToNothing() : Refusal(RefusalKind.Invalid, "awards.entitled-to-nothing",
    "La formule et les plafonds du programme ne laissent aucun montant pour ce dossier.", "Rejetez le dossier, avec ses motifs.");
