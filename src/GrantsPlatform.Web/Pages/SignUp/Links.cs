namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string SignUp(string? back = null) => Page("/SignUp/Index", new { retour = Way(back) });
    public string SignUpSent => Page("/SignUp/Sent");
    public string ConfirmMail(string? proof) => Page("/SignUp/Confirm", new { lien = proof });
    public string ResendConfirmation => Page("/SignUp/Resend");
    public string JoinAnew => Handler("/SignUp/Invitation", "Anew");
    public string Invitation(string proof) => Page("/SignUp/Invitation", new { lien = proof });
}
