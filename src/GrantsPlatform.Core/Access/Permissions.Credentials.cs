using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfCredentials =>
    [
        For<SetUpPassword>().Door(),
        For<AskMailConfirmation>().Door().Oneself(),
        For<ConfirmMail>().Door(),
        For<NoteMailChanged>().SystemOnly(),
        For<NoteRegistrationAttempt>().Door(),
        For<NoteFailedSignIn>().Door(),
        For<BeginSession>().Door(),
        For<EndSession>().Oneself(),
        For<AskPasswordReset>().Door().Roles(Role.Administrator),
        For<ResetPassword>().Door(),
        For<ChangePassword>().Oneself(),
        For<BeginTotp>().Oneself(),
        For<ActivateTotp>().Oneself(),
        For<UseTotp>().Door(),
        // Whoever has lost the authenticator and the codes asks the administrator, who sees that it is they.
        For<RemoveTotp>().Oneself().Roles(Role.Administrator),
        For<StoreRecoveryCodes>().Oneself(),
        For<UseRecoveryCode>().Door(),
        For<EndSessions>().Oneself().Roles(Role.Administrator),
        For<EndSessionsBegunBefore>().SystemOnly(),
        // The provider has told the platform, not the person, whose identity it is.
        For<LinkIdentity>().Door(),
        For<UnlinkIdentity>().Oneself(),
        For<EndCredential>().SystemOnly(),
    ];
}
