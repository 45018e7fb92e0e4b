namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfThePublic =>
    [
        ("/Calls/Index", Door.Public),
        ("/Calls/Call", Door.Public),
        ("/Calls/Questions", Door.Public),
        ("/Calls/Logo", Door.Public),
        ("/Calls/Downloads/Document", Door.Public),
        ("/Calls/Results/Results", Door.Public),
        ("/Calls/Results/ResultsFile", Door.Public),
        ("/Calls/Feeds/Calendar", Door.Public),
        ("/Calls/Feeds/CallCalendar", Door.Public),
        ("/Calls/Feeds/News", Door.Public),
        ("/OpenData/Index", Door.Public),
        ("/Legal/Accessibility", Door.Public),
        ("/Legal/Notice", Door.Public),
        ("/Legal/Privacy", Door.Public),
    ];
}
