namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Committees => Page("/Committees/Index");

    /// <summary>A session of a call's committee that is to be planned.</summary>
    public string PlanSession(string call) => Page("/Committees/Plan", new { call });

    /// <summary>Day, place and seats of a session that nobody was called to yet.</summary>
    public string ChangePlan(string session) => Page("/Committees/ChangePlan", new { session });

    public string SessionCalendar(string session) => Page("/Committees/SessionCalendar", new { session });

    /// <summary>The waiting list of a call.</summary>
    public string WaitingList(string call) => Page("/Committees/Waiting", new { call });

    public string Session(string session, string? handler = null) => Page("/Committees/Session", new { session, handler });

    public string MoveOnAgenda(string session, string application, string sense) => Page("/Committees/Session", new { session, handler = "Move", dossier = application, sens = sense });

    /// <param name="application">The file that is before the committee; null: the first that is left.</param>
    public string SessionRoom(string session, string? application = null) => Page("/Committees/Room", new { session, dossier = application });

    /// <summary>Takes the last decision back, from the sheet of a file.</summary>
    public string UndoDecision(string session, string? application) => Page("/Committees/Room", new { session, dossier = application, handler = "Undo" });

    /// <summary>Has everybody in the room look at a file.</summary>
    public string BringBefore(string session, string application) => Page("/Committees/Room", new { session, dossier = application, handler = "Before" });

    /// <summary>The room on a wall: the file that is before the committee, and the money.</summary>
    public string Projection(string session) => Page("/Committees/Projection", new { session });

    public string ProjectionPulse(string session, string mark) => Page("/Committees/Projection", new { session, handler = "Pulse", vu = mark });

    /// <summary>What has changed in the room since it looked like this.</summary>
    public string SessionPulse(string session, string? application, string mark) => Page("/Committees/Room", new { session, dossier = application, handler = "Pulse", vu = mark });

    /// <summary>What is to be notified, and what was.</summary>
    public string SessionLetters(string session) => Page("/Committees/Notifications", new { session });

    public string Minutes(string session, string? handler = null) => Page("/Committees/Minutes", new { session, handler });
}
