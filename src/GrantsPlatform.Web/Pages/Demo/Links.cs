namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string DemoAccounts => Page("/Demo/Accounts");
    public string DemoClock => Page("/Demo/Clock");
    public string DemoInvented => Page("/Demo/Invented");
    public string DemoMails => Page("/Demo/Mails");
    public string SignOut => Page("/SignIn/Out");
}
