namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Accounts => Page("/Accounts/Index");

    public string InviteAgent => Page("/Accounts/Invite");

    public string DataOfAccount(string account) => Page("/Accounts/AccountData", new { account });

    public string ManagedAccount(string account, string? handler = null) => Page("/Accounts/Account", new { account, handler });
}
