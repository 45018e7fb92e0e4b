using System.Text.Json;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Host.Printing;

/// <summary>What happened, in French; an event without words of its own shows its name and its first values.</summary>
/// <param name="name">Finds the name of a person, or the label of a code of the programme; gives back what it does not know.</param>
internal sealed class EventWords(Func<string, string> name)
{
    private const int ValuesShown = 4;
    private const int LongestValue = 40;

    public string Of(string stored, Event happened) => happened switch
    {
        DraftStarted e => $"Brouillon commencé par {e.ApplicantName}",
        AnswersSaved e => $"Réponses enregistrées ({French.Number(e.Marks.Count)} champ(s))",
        ApplicationDeposited => "Dossier préparé, à valider par une autre personne",
        ApplicationSubmitted e => $"Dossier déposé le {French.Instant(e.At)}, {French.Amount(e.Dossier.TotalRequested)} demandés, empreinte {e.Dossier.Hash[..12]}…",
        ReopenedLate e => $"Dossier rouvert jusqu’au {French.Instant(e.Until)}",
        DeadlineMoved e => $"Clôture reportée au {French.Instant(e.ClosesAt)}",
        SubmissionReminderDue e => $"Rappel envoyé\u202F: dépôt possible jusqu’au {French.Instant(e.ClosesAt)}",
        DraftLapsed => "Clôture sans dépôt",
        EligibilityChecked e => $"Éligibilité contrôlée ({string.Join("\u202F; ", e.Results.Select(result => $"{name(result.Rule)}\u202F: {Word(result.Verdict)}"))})",
        RuleConfirmed e => $"Règle «\u00A0{name(e.Rule)}\u00A0» {(e.Holds ? "confirmée" : "non remplie")}",
        FoundEligible => "Dossier déclaré éligible",
        FoundIneligible e => $"Dossier déclaré inéligible ({string.Join("\u202F; ", e.Rules.Select(name))})",
        ComplementRequested e => $"Compléments demandés ({string.Join("\u202F; ", e.Fields.Select(name))}) avant le {French.Instant(e.DueAt)}",
        ComplementReminderDue => "Rappel envoyé\u202F: compléments attendus",
        ComplementAnswered => "Compléments reçus",
        ComplementLapsed => "Délai des compléments passé sans réponse",
        PersonRecused e => $"Déport de {name(e.Person)}",
        ReviewBegun => "Instruction commencée",
        OpinionRecorded e => $"Avis {Word(e.Opinion.Opinion)} au niveau «\u00A0{name(e.Level)}\u00A0» ({French.Number(e.Opinion.Score)} sur 100)",
        ReadyForCommittee => "Dossier prêt pour la commission",
        DecisionRecorded e => $"Décision de la commission {e.Session}\u202F: {PhaseWords.Of(e.Outcome)}{Amount(e.Granted)}",
        DecisionNotified => "Décision notifiée au porteur",
        ApplicationWithdrawn => "Dossier retiré par le porteur",
        CallCancelledForFile => "Appel à projets annulé",
        CallCreated e => $"Appel à projets créé\u202F: {e.Title}",
        CallScheduled e => $"Calendrier programmé\u202F: du {French.Instant(e.OpensAt)} au {French.Instant(e.ClosesAt)}",
        CallOpened => "Appel à projets ouvert",
        CallExtended e => $"Clôture reportée au {French.Instant(e.To)}",
        CallClosed => "Appel à projets clos",
        ConditionSatisfied e => $"Condition préalable remplie\u202F: {name(e.Code)}",
        SelectionBegun => "Sélection commencée",
        SelectionConcluded => "Sélection terminée",
        ResultsPublished => "Résultats publiés",
        CallArchived => "Appel à projets archivé",
        CallCancelled => "Appel à projets annulé",
        RegisterOpened => "Tableau de suivi ouvert",
        RowsAdded e => $"{French.Number(e.Count)} ligne(s) ajoutée(s) au tableau de suivi",
        RowCorrected => "Ligne du tableau de suivi corrigée",
        RowsImported e => $"Import\u202F: {French.Number(e.Added)} ligne(s) ajoutée(s), {French.Number(e.Corrected)} corrigée(s)",
        RowsErased e => $"{French.Number(e.Count)} ligne(s) effacée(s)",
        RowsPurged e => $"{French.Number(e.Count)} ligne(s) effacée(s), leur durée de conservation étant échue",
        IndicatorsSealed e => $"Indicateurs certifiés du {French.Date(e.Period.From)} au {French.Date(e.Period.To)}, empreinte {e.Hash[..12]}…",
        InstructorAssigned e => $"Dossier {e.Application} confié à {name(e.Person)}",
        AssessmentSaved e => $"Grille enregistrée ({French.Number(e.Scores.Count)} note(s))",
        OpinionGiven e => $"Avis {Word(e.Opinion.Opinion)} rendu ({French.Number(e.Opinion.Score)} sur 100)",
        AwardsOpened e => $"Enveloppe ouverte\u202F: {French.Amount(e.Total)}",
        StrandToppedUp e => $"Volet {name(e.Strand)} abondé de {French.Amount(e.Amount)} ({e.Source})",
        FileEntered e => $"Dossier {e.Candidate.Application} présenté à la commission",
        RecusalNoted e => $"Déport de {name(e.Person)} pour le dossier {e.Application}",
        FileWithdrawn e => $"Dossier {e.Application} retiré, {French.Amount(e.Released.Sum(line => line.Amount))} libérés",
        ScenarioSaved e => $"Scénario «\u00A0{e.Name}\u00A0» enregistré ({French.Number(e.Proposals.Length)} dossiers)",
        ScenarioChosen e => $"Scénario «\u00A0{e.Name}\u00A0» choisi comme liste de travail",
        DecisionTaken e => $"{e.Application}\u202F: {PhaseWords.Of(e.Outcome)}{Amount(e.Granted)}{Overruns(e.Overruns)}",
        SessionPlanned e => $"Séance prévue le {French.Instant(e.StartsAt)}, {e.Place}",
        SessionConvened => "Membres convoqués",
        AgendaSet e => $"Ordre du jour\u202F: {French.Number(e.Applications.Length)} dossier(s)",
        AttendanceRecorded e => $"Présents\u202F: {string.Join("\u202F; ", e.Present.Select(name))}",
        SessionOpened => "Séance ouverte, quorum atteint",
        DecisionEntered e => $"Procès-verbal\u202F: {e.Application}, {PhaseWords.Of(e.Outcome)}{Amount(e.Granted)}",
        SessionClosed => "Séance levée",
        MinutesSigned => "Procès-verbal signé",
        OrganisationRegistered e => $"Organisme inscrit\u202F: {e.LegalName} (SIRET {e.Siret})",
        ServiceAdded e => $"Service ajouté\u202F: {e.Name}",
        MemberAdded e => $"Membre ajouté\u202F: {name(e.AccountId)}",
        AccountOpened => "Compte ouvert",
        RoleGranted e => $"Rôle accordé\u202F: {Word(e.Grant.Role)}{(e.Grant.Departement is { } place ? $" ({place})" : "")}",
        DefinitionPublished e => $"Définition publiée, révision {French.Number(e.Revision)}",
        _ => $"{stored} {Values(happened)}".Trim(),
    };

    private static string Word(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Pass => "oui",
        RuleVerdict.Fail => "non",
        _ => "à confirmer",
    };

    private static string Word(Role role) => role switch
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

    private static string Word(Opinion opinion) => opinion switch
    {
        Opinion.Favourable => "favorable",
        Opinion.Unfavourable => "défavorable",
        _ => "avec réserves",
    };

    private static string Amount(IReadOnlyCollection<AmountLine> lines) => lines.Count == 0 ? "" : $", {French.Amount(lines.Sum(line => line.Amount))}";

    private string Overruns(IReadOnlyDictionary<string, Money> overruns) =>
        string.Concat(overruns.Select(overrun => $", volet {name(overrun.Key)} dépassé de {French.Amount(overrun.Value)}"));

    private static string Values(Event happened)
    {
        using var json = JsonDocument.Parse(Wire.Write(happened));
        return string.Join(", ", json.RootElement.EnumerateObject()
            .Where(member => member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            .Take(ValuesShown).Select(member => $"{member.Name}={Short(member.Value.ToString())}"));
    }

    private static string Short(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
