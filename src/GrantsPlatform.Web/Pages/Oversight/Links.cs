using GrantsPlatform.Core.Mails;
using GrantsPlatform.Web.Pages.Oversight;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Oversight => Page("/Oversight/Index");

    public string Trail => Page("/Oversight/Trail");

    public string TrailOf(TrailAddress address, string? after = null) => Page("/Oversight/Trail", address.Values(after));

    public string Mails => Page("/Oversight/Mails");

    public string MailsOf(MailsAddress address, string? after = null) => Page("/Oversight/Mails", address.Values(after));

    public string Mail(string mail) => Page("/Oversight/Mail", new { mail });

    /// <summary>What a mail is about, for whoever looks back.</summary>
    public string ObjectOfMail(MailFacts mail) => mail.Application is { } application ? WholeRecord(application) : TrailOf(new TrailAddress(Object: mail.About.ToString()));

    public string WholeRecord(string application) => Page("/Oversight/Record", new { application });

    public string Chain => Page("/Oversight/Chain");

    public string VerifyChain => Page("/Oversight/Chain", new { handler = "Verify" });

    public string SealChain => Page("/Oversight/Chain", new { handler = "Seal" });

    public string HeadFile(long events) => Page("/Oversight/Chain", new { handler = "Head", events });
}
