namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfProductions =>
    [
        ("/Productions/Gather", Door.SignedIn),
        ("/Productions/Index", Door.SignedIn),
        ("/Productions/Prepare", Door.SignedIn),
        ("/Productions/Production", Door.Production),
    ];
}
