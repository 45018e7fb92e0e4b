namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string DemoAccounts => Page("/Demo/Accounts");
    public string DemoClock => Page("/Demo/Clock");
    public string DemoInvented => Page("/Demo/Invented");
    public string DemoMails => Page("/Demo/Mails");
    public string DemoMailedFile(string mail, int place) => Page("/Demo/Mails", new { handler = "File", courrier = mail, rang = place });
}
