using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Credentials;

namespace GrantsPlatform.Core.Tests.Samples;

internal static partial class SampleKinds
{
    private static SampleKind Credentials => new(new CredentialDecider(), Ways.Self,
        Facts.None.With(Ways.Account, Ways.Open).With(Ways.IdentityKey, new KeyState.Held(Ways.Self)),
        state => state switch
        {
            CredentialState.Known { ErasedFrom: not null } => "unused-warned",
            CredentialState.Known { MayEnter: false } => "unconfirmed",
            CredentialState.Known { OfStrangers.LockedUntil: not null } => "locked",
            CredentialState.Known { Totp: Authenticator.Active } => "two-factors",
            CredentialState.Known { Totp: Authenticator.Enrolling } => "enrolling",
            CredentialState.Known { HasPassword: true } => "password",
            CredentialState.Known => "identity",
            _ => NameOfType(state),
        },
        [
            SampleState.Of(Ways.Nobody()), SampleState.Of(Ways.Registered()), SampleState.Of(Ways.Somebody().Given(new PasswordResetAsked(2, Ways.At(Ways.Morning), Ways.At("2025-04-03T12:30:00Z"), "r-1"))),
            SampleState.Of(Ways.Nobody().Given(new CredentialBegun("p-1", null), new IdentityLinked("id-1"), Ways.Confirmed)),
            SampleState.Of(Ways.Somebody().When(new BeginTotp(Ways.Secret), Ways.Morning).Given(new IdentityLinked("id-1"))),
            SampleState.Of(Ways.WithTotp().Given(new SessionBegun("s-0", Ways.At(Ways.Morning), Ways.At(Noon))).When(new StoreRecoveryCodes(Ways.Hashes("A", "B")), Noon)),
            SampleState.Of(Ways.WithTotp().Given([.. Enumerable.Range(1, 4).Select(failure => new SignInFailed(failure, $"f-{failure}"))])),
            SampleState.Of(Ways.WithTotp().Given(new SignInLocked(Ways.At("2025-04-03T12:15:00Z"), "f-5"))),
            SampleState.Of(Ways.Somebody().Given(new CredentialEnded([], Ways.At(Ways.Morning)))),
            SampleState.Of(Ways.Unused()), SampleState.Of(Ways.Unused().Given(new DisuseWarned(new DateOnly(2028, 5, 31), Ways.At("2028-05-01T08:00:00Z")))),
        ],
        [
            On(new SetUpPassword(Ways.FirstHash), Noon), On(new AskMailConfirmation(), "2025-04-02T12:00:00Z"), On(new ConfirmMail(1), "2025-04-02T12:00:00Z"), Tick("2025-04-03T08:00:00Z"), Tick("2028-06-01T08:00:00Z"), new(_ => new Tick(), "2028-06-01T08:00:00Z", Actor.Clock, World: facts => facts.With(Ways.Account, Sample.Agent("p-1", new Core.Accounts.Grant(Role.Auditor, null, null)))),
            On(new NoteMailChanged("mk-2"), Noon), On(new NoteRegistrationAttempt(), Noon), On(new NoteFailedSignIn(), Noon), On(new BeginSession("s-1"), Noon), On(new BeginSession("s-1"), "2025-04-03T12:15:00Z"), On(new EndSession("s-0"), Noon), On(new EndSessionsBegunBefore(Ways.At(Noon)), Noon),
            On(new AskPasswordReset(), Noon), On(new InviteAgent(), Noon), On(new ResetPassword(2, Ways.OtherHash), Noon), On(new ChangePassword(Ways.OtherHash), Noon),
            On(new BeginTotp(Ways.Secret), Noon), On(new ActivateTotp(Ways.CodeAt(Noon)), Noon), On(new UseTotp(Ways.CodeAt(Noon)), Noon), On(new RemoveTotp(), Noon),
            On(new StoreRecoveryCodes(Ways.Hashes("C", "D")), Noon), On(new UseRecoveryCode(Ways.Hashes("A")[0]), Noon), On(new EndSessions(0), Noon), On(new EndSessions(1), Noon),
            On(new LinkIdentity("id-1", true), Noon), On(new UnlinkIdentity("id-1"), Noon), On(new EndCredential(), Noon),
        ]);

    private const string Noon = "2025-04-03T12:00:10Z";

    private static StreamId Invitation => InvitationState.IdOf(Sample.Body, "mk-9");

    private static InvitationSent InvitationSent => new(
        Sample.Body, [MemberRight.Member, MemberRight.Editor], "h", 1, Person, Sample.At(Early), Sample.At("2025-01-24T10:00:00Z"), "i-1");

    private static SampleKind Invitations => new(new InvitationDecider(), Invitation,
        Facts.None.With(Organisation, Registered).With(OrganisationState.IdOf("o-3"), Registered with { Id = "o-3", MergedInto = Sample.Body }).With(Core.Accounts.AccountState.IdOf("p-2"), Sample.Agent("p-2")),
        state => state is InvitationState.Known known ? known.End is { } end ? Wire.NameOf(end) : "pending" : "absent",
        [
            SampleState.Of(new InvitationState.Absent()), SampleState.Of(new InvitationState.Known(InvitationSent, [], null, null)),
            SampleState.Of(new InvitationState.Known(InvitationSent, [], InvitationEnd.Accepted, "p-2")), SampleState.Of(new InvitationState.Known(InvitationSent, [], InvitationEnd.Revoked, null)),
            SampleState.Of(new InvitationState.Known(InvitationSent, [], InvitationEnd.Lapsed, null)), SampleState.Of(new InvitationState.Known(InvitationSent with { Organisation = "o-3" }, [], null, null)),
        ],
        [
            On(new InviteColleague(Sample.Body, "exemple@exemple.example", "mk-9", [MemberRight.Editor]), Early), On(new RevokeInvitation(), Early),
            On(new AcceptInvitation(1, "p-2"), Early), Tick("2025-01-24T10:00:00Z"),
        ]);
}
