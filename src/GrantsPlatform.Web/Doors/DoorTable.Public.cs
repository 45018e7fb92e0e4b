namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfThePublic =>
    [
        ("/Calls/Index", Door.Public),
        ("/Calls/Call", Door.Public),
        ("/Calls/Questions", Door.Public),
        ("/Calls/Logo", Door.Public),
        ("/Calls/Results", Door.Public),
        ("/Calls/ResultsFile", Door.Public),
        ("/Calls/Calendar", Door.Public),
        ("/Calls/CallCalendar", Door.Public),
        ("/Calls/News", Door.Public),
        ("/Legal/Accessibility", Door.Public),
        ("/Legal/Notice", Door.Public),
        ("/Legal/Privacy", Door.Public),
    ];
}
