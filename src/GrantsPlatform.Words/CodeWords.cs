using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words;

/// <summary>Codes that several events share, in French.</summary>
public static class CodeWords
{
    public static string Joined(IEnumerable<string> items) => string.Join("\u202F; ", items);

    public static string Of(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Pass => "oui",
        RuleVerdict.Fail => "non",
        RuleVerdict.NeedsPerson => "à confirmer",
        _ => throw new InvalidOperationException($"{verdict} has no word."),
    };

    public static string Of(Opinion opinion) => opinion switch
    {
        Opinion.Favourable => "favorable",
        Opinion.Unfavourable => "défavorable",
        Opinion.Reservations => "avec réserves",
        _ => throw new InvalidOperationException($"{opinion} has no word."),
    };

    /// <summary>How a criterion counts in the score: "4 ⁄ 5 × 25 = 20".</summary>
    public static string Of(Criterion criterion, int score) =>
        $"{French.Number(score)}\u202F∕\u202F{French.Number(criterion.Scale)} × {French.Number(criterion.Weight)} = {French.Number(decimal.Round(score * criterion.Weight / criterion.Scale, 2))}";

    public static string Of(Role role) => role switch
    {
        Role.DepartmentalInstructor => "instruction départementale",
        Role.RegionalInstructor => "instruction régionale",
        Role.HeadOfService => "chefferie de service",
        Role.ProgrammeManager => "responsable de programme",
        Role.CommitteeSecretary => "secrétariat de la commission",
        Role.CommitteeChair => "présidence de la commission",
        Role.CommitteeMember => "membre de la commission",
        Role.PaymentPreparer => "préparation des paiements",
        Role.AuthorisingOfficer => "ordonnateur",
        Role.AccountantCorrespondent => "correspondant du comptable",
        Role.Auditor => "audit",
        Role.Administrator => "administration",
        _ => throw new InvalidOperationException($"{role} has no word."),
    };

    public static string Of(MemberRight right) => right switch
    {
        MemberRight.Member => "membre",
        MemberRight.Editor => "rédaction",
        MemberRight.Submitter => "dépôt",
        MemberRight.LegalRepresentative => "représentation légale",
        MemberRight.DelegatedSignatory => "délégation de signature",
        MemberRight.PartnerContact => "contact partenaire",
        _ => throw new InvalidOperationException($"{right} has no word."),
    };

    public static string Of(IEnumerable<MemberRight> rights) => French.List(rights.Select(Of));

    /// <summary>"instruction départementale, {département} ({code}), programme : {title}".</summary>
    public static string Of(Grant grant, INames names) =>
        $"{Of(grant.Role)}, {(grant.Departement is { } place ? names.Departement(grant.Programme, place) : "tous les départements")}, "
        + (grant.Programme is { } programme ? $"programme\u202F: {names.Programme(programme)}" : "tous les programmes");

    public static string Amount(IReadOnlyCollection<AmountLine> lines) => lines.Count == 0 ? "" : $", {French.Amount(lines.Sum(line => line.Amount))}";

    public static string Rank(int? rank) => rank is { } place ? $" (rang {French.Number(place)})" : "";

    public static string Overruns(IReadOnlyDictionary<string, Money> overruns, INames names) =>
        string.Concat(overruns.Select(overrun => $", volet «\u00A0{names.Strand(overrun.Key)}\u00A0» dépassé de {French.Amount(overrun.Value)}"));

    /// <summary>"Décision de la commission du …", or, where there is none, "Décision d’attribution de droit".</summary>
    public static string Decision(string session, INames names) =>
        EntitlementDecision.Is(session) ? "Décision d’attribution de droit" : $"Décision de la commission {names.DayOfSession(session)}";

    /// <summary>Who decided: a committee with its votes, or a person.</summary>
    public static string Deliberation(DecisionTaken taken, INames names) => taken.By is { } by
        ? $"\u202F; décidé par {(by.PersonId is { } person ? names.Person(person) : by.Id)}"
        : Deliberation(taken.Outcome, taken.Votes, taken.Voters, taken.Recused, names);

    /// <summary>", sous le seuil de 60 (note de 52), par dérogation de …".</summary>
    public static string Exception(ThresholdException? exception, INames names) => exception is null ? ""
        : $", sous le seuil de {French.Number(exception.Threshold)} (note de {French.Number(exception.Score)}), par dérogation de {(exception.By.PersonId is { } person ? names.Person(person) : exception.By.Id)}";

    /// <summary>A funder-year by its key: "2025 (financeur …, SIREN …)".</summary>
    public static string Year(string key, INames names) =>
        StreamId.PartsOf(key) is [var funder, var siren, var year] ? $"{year} (financeur {names.Funder(funder)}, SIREN {siren})" : key;

    /// <summary>How a tie was broken, or what it meant that nobody broke it.</summary>
    private static string Tie(Outcome outcome, Votes votes) =>
        votes.Casting ? ", voix prépondérante de la présidence"
        : votes.For != votes.Against ? ""
        : (votes.For == 0 ? ", aucune voix exprimée" : ", partage égal des voix que rien ne départage")
            + (outcome == Outcome.Rejected ? "\u202F: la proposition n’est pas adoptée" : outcome == Outcome.Deferred ? "\u202F: rien n’est décidé" : "");

    /// <summary>", 5 voix pour, 1 contre, 0 abstention ; déport : …".</summary>
    public static string Deliberation(Outcome outcome, Votes? votes, int voters, IReadOnlyCollection<string> recused, INames names) =>
        (votes is null
            ? $"\u202F; {French.Count(voters, "votant")}, sans décompte"
            : $"\u202F; {French.Number(votes.For)} voix pour, {French.Number(votes.Against)} contre, {French.Count(votes.Abstentions, "abstention")}{Tie(outcome, votes)}")
        + (recused.Count == 0 ? "" : $"\u202F; déport\u202F: {Joined(recused.Select(names.Person))}");
}
