using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words.Next;

public static class NextOfSession
{
    private const string Secretary = "le secrétariat de la commission";

    public static IEnumerable<Awaited> Of(SessionState.Known session, INames names) => session.Phase switch
    {
        SessionPhase.Planned => [.. Agenda(session), new("la convocation des membres", Secretary)],
        SessionPhase.Convened => [.. Agenda(session), new("le relevé des présents et l’ouverture de la séance", $"{Secretary} ou {Chair(session, names)}")],
        SessionPhase.Open when session.Agenda.Count(id => !session.Minutes.ContainsKey(id)) is > 0 and var open =>
            [new($"la décision sur {French.Count(open, "dossier")} de l’ordre du jour", "la commission")],
        SessionPhase.Open => [new("la levée de la séance", $"{Secretary} ou {Chair(session, names)}")],
        SessionPhase.Closed => [new("la signature du procès-verbal", Chair(session, names))],
        SessionPhase.Signed when session.ToNotify.Count() is > 0 and var untold => [new($"la notification de {French.Count(untold, "décision")}", Secretary)],
        SessionPhase.Signed => [],
        _ => throw new InvalidOperationException($"{session.Phase} has no next step laid down."),
    };

    private static IEnumerable<Awaited> Agenda(SessionState.Known session) => session.Agenda.IsEmpty ? [new("l’ordre du jour", Secretary)] : [];

    private static string Chair(SessionState.Known session, INames names) =>
        session.Plan.Seats.FirstOrDefault(seat => seat.Role == SeatRole.Chair) is { } chair ? names.Person(chair.Person) : "la présidence";
}
