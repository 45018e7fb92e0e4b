using GrantsPlatform.Web.Pages.Granting;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Agreements(string call, AgreementTab? tab = null, string? after = null, string? before = null) =>
        Page("/Granting/List", new { call, vue = tab is { } one ? AgreementAddress.Of(one) : null, apres = after, avant = before });

    public string RunAgreement(string application, string? handler = null) => Page("/Granting/Agreement", new { application, handler });

    public string Countersign => Page("/Granting/Countersign");

    public string CountersignOne(string application) => Page("/Granting/Countersign", new { convention = application });

    public string AmendAgreement(string application) => Page("/Granting/Amend", new { application });

    public string CheckCopy(string application, string? handler = null) => Page("/Granting/CheckCopy", new { application, handler });

    public string SignedCopy(string application, int number, bool save = false) => Page("/Granting/Copy", new { application, number, enregistrer = save ? "oui" : null });

    public string TerminateAgreement(string application) => Page("/Granting/Terminate", new { application });
}
