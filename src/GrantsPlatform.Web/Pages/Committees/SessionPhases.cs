using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Words;

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
        : (CommitteeWords.Of(decision), decision.Outcome switch { Outcome.Awarded => Tone.Success, Outcome.Rejected => Tone.Error, _ => Tone.Warning });

    public static (string Words, Tone Tone) Of(NotificationLine line, Zone zone) => line.Standing switch
    {
        NotificationStanding.NotSigned => ("Attend la signature", Tone.Neutral),
        NotificationStanding.ToNotify => ("À notifier", Tone.Warning),
        NotificationStanding.Leaving => ("Lettre en cours d’envoi", Tone.Info),
        NotificationStanding.Told => (line.At is { } at ? $"Notifiée le {French.Date(zone.DayOf(at))}" : "Notifiée", Tone.Success),
        _ => ("Sans objet\u202F: retirée, ou décidée de nouveau", Tone.Neutral),
    };

    public static string Of(SeatRole role) => CommitteeWords.Of(role);

    /// <summary>"Membre, voix délibérative".</summary>
    public static string Of(Seat seat) => CommitteeWords.Of(seat);

    public static string VoiceOf(Seat seat) => seat.Votes ? "Délibérative" : "Sans voix";
}
