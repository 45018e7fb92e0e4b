namespace GrantsPlatform.Core.Reports;

/// <summary>Phases as the screens name them, and as lists filter by them.</summary>
public static class ReportWords
{
    public static string Of(ReportPhase phase) => phase switch
    {
        ReportPhase.Expected => "attendu",
        ReportPhase.Draft => "en cours de rédaction",
        ReportPhase.Submitted => "transmis",
        ReportPhase.Returned => "renvoyé pour correction",
        ReportPhase.Accepted => "accepté",
        ReportPhase.Cancelled => "annulé, la convention ayant pris fin",
        ReportPhase.Telling => "ouvert aux avis d’activité",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    /// <summary>The value of the list's status filter; permanent.</summary>
    public static string Status(ReportState.Known report) => report.Phase switch
    {
        ReportPhase.Expected or ReportPhase.Draft or ReportPhase.Returned when report.Overdue => "overdue",
        ReportPhase.Expected => "expected",
        ReportPhase.Draft => "draft",
        ReportPhase.Submitted => "submitted",
        ReportPhase.Returned => "returned",
        ReportPhase.Accepted => "accepted",
        ReportPhase.Cancelled => "cancelled",
        ReportPhase.Telling => "telling",
        _ => throw new InvalidOperationException($"{report.Phase} has no status."),
    };
}
