namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfTheFrame =>
    [
        ("/Home/Index", Door.Public),
        ("/Errors/Index", Door.Public),
        ("/Components/Index", Door.Public),
        ("/Components/Agents", Door.Public),
    ];
}
