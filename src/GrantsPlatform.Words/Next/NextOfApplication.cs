using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words.Next;

public static class NextOfApplication
{
    private const string Service = "le service instructeur";
    private const string Applicant = "le porteur du projet";
    private const string Secretary = "le secrétariat de la commission";
    private const string Manager = "le responsable de programme";

    public static IEnumerable<Awaited> Of(ApplicationState.Known file, Surroundings around) => file.Phase switch
    {
        Phase.Draft { Deposit: not null } => [new("la validation et l’envoi du dossier", "une autre personne habilitée de l’organisme")],
        Phase.Draft => around.Programme.Submission.FourEyes
            ? [new("le dépôt du dossier, à valider ensuite par une autre personne", Applicant)]
            : [new("le dépôt du dossier", Applicant)],
        Phase.Lapsed => around.Programme.Submission.LateReopening ? [new("une réouverture motivée, si elle est justifiée", Manager)] : [],
        Phase.Submitted => [Eligibility(file, around)],
        Phase.AwaitingComplement { Request: var request } =>
            [new($"la réponse à la demande de compléments ({CodeWords.Joined(request.Fields.Select(around.Names.Field))})", Applicant)],
        Phase.Eligible => [new("la désignation d’un instructeur", "la chefferie de service ou le responsable de programme")],
        Phase.UnderReview =>
        [
            .. around.Programme.Levels.Where(level => level.OpinionRequired && !file.Opinions.ContainsKey(level.Code))
                .Select(level => new Awaited($"l’avis du niveau «\u00A0{level.Label}\u00A0»", "l’instructeur de ce niveau, désigné par la chefferie de service")),
        ],
        Phase.Ready when around.Programme.Entitlement is not null => [new("la décision, le montant résultant de la formule du programme", "la chefferie de service ou l’ordonnateur")],
        Phase.Ready => [new("la décision, une fois le dossier à l’ordre du jour d’une séance", "la commission")],
        Phase.Decided decided => Decided(decided, around),
        Phase.Ineligible or Phase.Withdrawn or Phase.Cancelled => [],
        _ => throw new InvalidOperationException($"{file.Phase} has no next step laid down."),
    };

    private static Awaited Eligibility(ApplicationState.Known file, Surroundings around)
    {
        if (file.Rules.Values.Any(rule => rule.Verdict == RuleVerdict.Fail))
            return new Awaited("la décision d’inéligibilité, ou une nouvelle vérification des règles", "le service instructeur ou le responsable de programme");
        var open = file.Rules.Values.Where(rule => rule.Verdict != RuleVerdict.Pass).Select(rule => around.Names.Rule(rule.Result.Rule)).ToList();
        return open.Count == 0 && file.Rules.Count > 0
            ? new Awaited("la déclaration d’éligibilité", Service)
            : new Awaited($"le contrôle de l’éligibilité{(open.Count == 0 ? "" : $" (à confirmer\u202F: {CodeWords.Joined(open)})")}", Service);
    }

    private static IEnumerable<Awaited> Decided(Phase.Decided decided, Surroundings around)
    {
        if (!decided.Notified && !EntitlementDecision.Is(decided.Session)) yield return new Awaited("la notification de la décision, une fois le procès-verbal signé", Secretary);
        switch (decided.Outcome)
        {
            case Outcome.Deferred:
                yield return new Awaited("l’inscription à une autre séance", Secretary);
                break;
            case Outcome.WaitingList:
                yield return new Awaited("la reprise de la liste complémentaire, si des crédits se libèrent", "la commission");
                break;
            case Outcome.Awarded when decided.Notified && around.Programme.Agreement is not null:
                foreach (var awaited in OfAgreement(around)) yield return awaited;
                break;
            case Outcome.Awarded or Outcome.Rejected:
                break;
            default:
                throw new InvalidOperationException($"{decided.Outcome} has no next step laid down.");
        }
    }

    /// <summary>The file's own way ends here; what is awaited next is awaited of its agreement.</summary>
    private static IEnumerable<Awaited> OfAgreement(Surroundings around) =>
        around.Agreement is AgreementState.Known agreement ? NextOfAgreement.Of(agreement, around) : [new("l’établissement de la convention", Manager)];
}
