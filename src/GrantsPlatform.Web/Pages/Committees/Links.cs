namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Committees => Page("/Committees/Index");

    public string Session(string session, string? handler = null) => Page("/Committees/Session", new { session, handler });

    /// <param name="application">The file that is before the committee; null: the first that is left.</param>
    public string SessionRoom(string session, string? application = null) => Page("/Committees/Room", new { session, dossier = application });

    /// <summary>What has changed in the room since it looked like this.</summary>
    public string SessionPulse(string session, string? application, string mark) => Page("/Committees/Room", new { session, dossier = application, handler = "Pulse", vu = mark });

    /// <summary>What is to be notified, and what was.</summary>
    public string SessionLetters(string session) => Page("/Committees/Notifications", new { session });

    public string Minutes(string session, string? handler = null) => Page("/Committees/Minutes", new { session, handler });
}
