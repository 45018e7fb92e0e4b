namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfOversight =>
    [
        ("/Oversight/Index", Door.Oversight),
        ("/Oversight/Trail", Door.Oversight),
        ("/Oversight/Mails", Door.Oversight),
        ("/Oversight/Mail", Door.Oversight),
        ("/Oversight/Chain", Door.Oversight),
        ("/Oversight/Record", Door.Oversight),
    ];
}
