namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfGrants =>
    [
        ("/Grants/Index", Door.SignedIn),
        ("/Grants/Grant", Door.File()),
        ("/Grants/Agreement", Door.File()),
        ("/Grants/Payments", Door.File()),
        ("/Grants/Claim", Door.File()),
    ];
}
