namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfTheDemonstration =>
    [
        ("/Demo/Accounts", Door.Demonstration),
        ("/Demo/Clock", Door.Demonstration),
        ("/Demo/Mails", Door.Demonstration),
        ("/Demo/Invented", Door.Demonstration),
    ];
}
