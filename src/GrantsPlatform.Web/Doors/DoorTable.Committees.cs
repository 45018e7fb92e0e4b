namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfCommittees =>
    [
        ("/Committees/Index", Door.Agents),
        ("/Committees/Session", Door.Session),
        ("/Committees/Room", Door.Session),
        ("/Committees/Minutes", Door.Session),
        ("/Committees/Notifications", Door.Session),
    ];
}
