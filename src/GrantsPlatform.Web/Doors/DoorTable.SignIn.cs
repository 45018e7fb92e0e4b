namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfSigningIn =>
    [
        ("/SignIn/Out", Door.SignedIn),
    ];
}
