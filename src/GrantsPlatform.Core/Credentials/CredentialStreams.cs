using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

internal static class CredentialStreams
{
    public static StreamKind Kind { get; } = new(new CredentialDecider())
    {
        Word = "moyens de connexion",
        Life = LifeOf.None,
        Policies = [new CredentialPolicy(), new CredentialsAfterAccounts()],
        Permissions =
        [
            Permission.For<SetUpPassword>().Door(),
            Permission.For<AskMailConfirmation>().Door().Oneself(),
            Permission.For<ConfirmMail>().Door(),
            Permission.For<NoteMailChanged>().SystemOnly(),
            Permission.For<NoteRegistrationAttempt>().Door(),
            Permission.For<NoteFailedSignIn>().Door(),
            Permission.For<BeginSession>().Door(),
            Permission.For<EndSession>().Oneself(),
            Permission.For<AskPasswordReset>().Door().Roles(Role.Administrator),
            Permission.For<InviteAgent>().Roles(Role.Administrator),
            Permission.For<ResetPassword>().Door(),
            Permission.For<ChangePassword>().Oneself(),
            Permission.For<BeginTotp>().Oneself(),
            Permission.For<ActivateTotp>().Oneself(),
            Permission.For<UseTotp>().Door(),
            // Whoever has lost the authenticator and the codes asks the administrator, who sees that it is they.
            Permission.For<RemoveTotp>().Oneself().Roles(Role.Administrator),
            Permission.For<StoreRecoveryCodes>().Oneself(),
            Permission.For<UseRecoveryCode>().Door(),
            Permission.For<EndSessions>().Oneself().Roles(Role.Administrator),
            Permission.For<EndSessionsBegunBefore>().SystemOnly(),
            // The provider has told the platform, not the person, whose identity it is.
            Permission.For<LinkIdentity>().Door(),
            Permission.For<UnlinkIdentity>().Oneself(),
            Permission.For<EndCredential>().SystemOnly(),
        ],
    };
}
