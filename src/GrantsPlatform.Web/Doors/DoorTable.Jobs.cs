namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfJobs =>
    [
        ("/Jobs/Index", Door.Agents),
        ("/Jobs/Job", Door.Job),
    ];
}
