namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyGrants => Page("/Grants/Index");
    public string Grant(string application) => Page("/Grants/Grant", new { application });
    public string GrantAgreement(string application, string? handler = null) => Page("/Grants/Agreement", new { application, handler });
    public string AskSigningCode(string application) => Page("/Grants/Agreement", new { application, handler = "Code" });
    public string GrantPayments(string application) => Page("/Grants/Payments", new { application });
    public string GrantClaim(string application, string payee) => Page("/Grants/Claim", new { application, payee });
}
