using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class SessionEventWords
{
    public static string Of(SessionEvent happened, INames names) => happened switch
    {
        SessionPlanned e => $"Séance prévue le {French.Meeting(e.StartsAt)}, {e.Place} ({French.Count(e.Seats.Length, "siège")}, quorum de {French.Number(e.Quorum)})",
        PlanChanged e => $"Séance reportée ou recomposée\u202F: {French.Meeting(e.StartsAt)}, {e.Place} ({French.Count(e.Seats.Length, "siège")})",
        SessionConvened => "Membres convoqués",
        AgendaSet e => $"Ordre du jour\u202F: {French.Count(e.Applications.Length, "dossier")}",
        AttendanceRecorded e => $"Présents\u202F: {CodeWords.Joined(e.Present.Select(names.Person))}",
        FileBroughtBefore e => $"Dossier appelé en séance\u202F: {names.File(e.Application)}",
        SessionOpened => "Séance ouverte, quorum atteint",
        DecisionEntered e =>
            $"Procès-verbal\u202F: {names.File(e.Application)}, {PhaseWords.Of(e.Outcome)}{CodeWords.Rank(e.Rank)}{CodeWords.Amount(e.Granted)}"
            + $"{CodeWords.Overruns(e.Overruns, names)}{CodeWords.Exception(e.Exception, names)}{CodeWords.Deliberation(e.Outcome, e.Votes, e.Voters, e.Recused, names)}",
        DecisionStruck { Person: null } e => $"Procès-verbal\u202F: décision sur {names.File(e.Application)} annulée en séance",
        DecisionStruck { Person: var person } e => $"Procès-verbal\u202F: décision sur {names.File(e.Application)} rayée, {names.Person(person)} s’étant déporté après avoir délibéré",
        SessionClosed => "Séance levée",
        MinutesSigned => "Procès-verbal signé",
        DecisionsNotified e => $"Décisions notifiées\u202F: {French.Count(e.Applications.Length, "dossier")}",
        _ => throw EventWords.None(happened),
    };
}
