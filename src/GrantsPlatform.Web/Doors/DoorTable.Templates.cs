namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfTemplates =>
    [
        ("/Templates/Index", Door.Templates),
        ("/Templates/Letter", Door.Templates),
    ];
}
