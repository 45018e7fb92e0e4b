namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfProgrammes =>
    [
        ("/Programmes/Index", Door.Administrators),
        ("/Programmes/Publish", Door.Administrators),
        ("/Programmes/Programme", Door.Administrators),
    ];
}
