namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfCommittees =>
    [
        ("/Committees/Index", Door.Committees),
        ("/Committees/Plan", Door.Planning),
        ("/Committees/Waiting", Door.Planning),
        ("/Committees/Session", Door.Session),
        ("/Committees/ChangePlan", Door.Session),
        ("/Committees/SessionCalendar", Door.Session),
        ("/Committees/Room", Door.Session),
        ("/Committees/Minutes", Door.Session),
        ("/Committees/Projection", Door.Session),
        ("/Committees/Notifications", Door.Session),
    ];
}
