using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>How far a session is, and what it says of a file, in a word and its tone.</summary>
public static class SessionPhases
{
    public static (string Words, Tone Tone) Of(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => ("Planifiée", Tone.Neutral),
        SessionPhase.Convened => ("Convoquée", Tone.Info),
        SessionPhase.Open => ("En séance", Tone.Warning),
        SessionPhase.Closed => ("Close, à signer", Tone.Warning),
        _ => ("Procès-verbal signé", Tone.Success),
    };

    public static (string Words, Tone Tone) Of(AgendaLine line) =>
        line.Withdrawn ? ("Retiré par le porteur", Tone.Neutral)
        : line.Decision is not { } decision ? ("À décider", Tone.Neutral)
        : (Decided(decision), decision.Outcome switch { Outcome.Awarded => Tone.Success, Outcome.Rejected => Tone.Error, _ => Tone.Warning });

    public static (string Words, Tone Tone) Of(NotificationLine line, Zone zone) => line.Standing switch
    {
        NotificationStanding.NotSigned => ("Attend la signature", Tone.Neutral),
        NotificationStanding.ToNotify => ("À notifier", Tone.Warning),
        NotificationStanding.Leaving => ("Lettre en cours d’envoi", Tone.Info),
        NotificationStanding.Told => (line.At is { } at ? $"Notifiée le {French.Date(zone.DayOf(at))}" : "Notifiée", Tone.Success),
        _ => ("Sans objet\u202F: retirée, ou décidée de nouveau", Tone.Neutral),
    };

    private static string Decided(DecisionEntered decision) => decision.Outcome switch
    {
        Outcome.Awarded => $"Retenu\u202F: {French.Amount(decision.Granted.Sum(line => line.Amount))}",
        Outcome.Rejected => "Refusé",
        Outcome.WaitingList => $"Liste complémentaire, rang {decision.Rank}",
        _ => "Ajourné",
    };

    public static string Of(SeatRole role) => role switch
    {
        SeatRole.Chair => "Présidence",
        SeatRole.Secretary => "Secrétariat",
        _ => "Membre",
    };

    /// <summary>"Membre, voix délibérative".</summary>
    public static string Of(Seat seat) => $"{Of(seat.Role)}, {(seat.Votes ? "voix délibérative" : "sans voix")}";

    public static string VoiceOf(Seat seat) => seat.Votes ? "Délibérative" : "Sans voix";
}
