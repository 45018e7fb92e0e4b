using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfSubmissions =>
    [
        ("/Submissions/Check", Door.File(RightsTo.Write)),
        ("/Submissions/Receipt", Door.File()),
        ("/Submissions/ReceiptCode", Door.File()),
        ("/Submissions/Sent", Door.File()),
        ("/Submissions/Verify", Door.Public),
    ];
}
