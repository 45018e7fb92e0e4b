namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfAccounts =>
    [
        ("/Accounts/Index", Door.Administrators),
        ("/Accounts/Invite", Door.Administrators),
        ("/Accounts/Account", Door.Administrators),
        ("/Accounts/AccountData", Door.Administrators),
    ];
}
