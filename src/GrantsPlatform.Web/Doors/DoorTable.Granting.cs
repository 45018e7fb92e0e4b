namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfGranting =>
    [
        ("/Granting/List", Door.Agreements),
        ("/Granting/Agreement", Door.Agreement),
        ("/Granting/Countersign", Door.Payments),
        ("/Granting/CheckCopy", Door.Agreement),
        ("/Granting/Copy", Door.Agreement),
        ("/Scans/Index", Door.Scans),
        ("/Scans/Pile", Door.Production),
        ("/Scans/Sheet", Door.Production),
        ("/Granting/Amend", Door.Agreement),
        ("/Granting/Terminate", Door.Agreement),
        ("/Examining/List", Door.Reports),
        ("/Examining/Report", Door.Report),
        ("/Examining/ReportUpload", Door.Report),
        ("/Examining/Check", Door.Report),
        ("/Examining/Draws", Door.Reports),
        ("/Closing/Balance", Door.Agreement),
        ("/Closing/Claims", Door.Agreements),
        ("/Closing/Results", Door.Reports),
    ];
}
