using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfPaying =>
    [
        ("/Paying/Index", Door.Payments),
        ("/Paying/Decide", Door.Payments),
        ("/Paying/Accounts", Door.Payments),
        ("/Paying/Account", Door.Organisation(Sought.BankDetails)),
        ("/Paying/Batches", Door.Payments),
        ("/Paying/Batch", Door.Batch),
        ("/Paying/BatchFile", Door.Batch),
        ("/Paying/BatchReturn", Door.Batch),
    ];
}
