using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string CheckAnswers(string application) => Page("/Submissions/Check", new { application });
    public string DepositAnswers(string application) => Page("/Submissions/Check", new { application, handler = "Deposit" });
    public string Receipt(string application) => Page("/Submissions/Receipt", new { application });
    /// <summary>The verification of the receipt as a square to photograph.</summary>
    public string ReceiptCode(string application) => Page("/Submissions/ReceiptCode", new { application });
    public string SentAnswers(string application) => Page("/Submissions/Sent", new { application });
    public string Verify => Page("/Submissions/Verify");
    public string Verified(string application, string hash) => Page("/Submissions/Verify", new { dossier = application, empreinte = hash });

    /// <summary>The field itself in its section.</summary>
    public string DraftField(FieldPlace place, string section) => $"{DraftSection(place.Draft.Id, section)}#{FieldIds.Of(place.Name)}";
}
