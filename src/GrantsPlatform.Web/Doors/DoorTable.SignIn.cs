namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfSigningIn =>
    [
        ("/SignIn/Index", Door.Public),
        ("/SignIn/Out", Door.Public),
        ("/SignIn/Forgotten", Door.Public),
        ("/SignIn/NewPassword", Door.Public),
        ("/SignIn/Leave", Door.Public),
        ("/SignIn/Return", Door.Public),
        ("/SignUp/Index", Door.Public),
        ("/SignUp/Sent", Door.Public),
        ("/SignUp/Resend", Door.Public),
        ("/SignUp/Confirm", Door.Public),
        ("/SignUp/First", Door.Public),
        ("/SignUp/Invitation", Door.Public),
        ("/Account/Index", Door.SignedIn),
        ("/Account/Contact", Door.SignedIn),
        ("/Account/NewMail", Door.SignedIn),
        ("/Account/Password", Door.SignedIn),
        ("/Account/Authenticator", Door.Enrolling),
        ("/Account/AuthenticatorImage", Door.Enrolling),
        ("/Account/RecoveryCodes", Door.SignedIn),
        ("/Account/Sessions", Door.SignedIn),
        ("/Account/Identities", Door.SignedIn),
        ("/Account/Notifications", Door.SignedIn),
        ("/Account/Data", Door.SignedIn),
    ];
}
