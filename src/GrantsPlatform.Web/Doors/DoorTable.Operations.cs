namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfOperations =>
    [
        ("/Operations/Tasks", Door.Administrators),
        ("/Operations/Task", Door.Administrators),
        ("/Operations/WithoutSiret", Door.Administrators),
        ("/Operations/Organisations", Door.Administrators),
        ("/Operations/Effects", Door.Administrators),
        ("/Operations/Twins", Door.Administrators),
        ("/Operations/Merge", Door.Administrators),
        ("/Operations/Retention", Door.Oversight),
        ("/Operations/FilesToErase", Door.Oversight),
        ("/Operations/Purges", Door.Oversight),
        ("/Operations/Purge", Door.Oversight),
        ("/Operations/KeptFile", Door.Administrators),
    ];
}
