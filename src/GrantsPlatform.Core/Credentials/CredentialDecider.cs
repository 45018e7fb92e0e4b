using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

public sealed class CredentialDecider : Decider<CredentialState, CredentialCommand, CredentialEvent>
{
    public override string Kind => CredentialState.Kind;
    public override CredentialState Empty => new CredentialState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, CredentialCommand? command, CredentialState state, Facts facts) => command switch
    {
        LinkIdentity link => [new Need.State(AccountState.IdOf(self.Key)), new Need.State(KeyState.IdOf("identity", link.IdentityHash))],
        IBegins => [new Need.State(AccountState.IdOf(self.Key))],
        ActivateTotp or UseTotp or UseRecoveryCode => [new Need.Content(self)],
        null when state is Known { LastUse: not null } => [new Need.State(AccountState.IdOf(self.Key))],
        _ => [],
    };

    public override Response Decide(StreamId self, CredentialCommand command, CredentialState state, Context context) => (command, state) switch
    {
        (EndCredential or NoteMailChanged or EndSessionsBegunBefore, not Known) => Response.Nothing,
        (_, CredentialState.Ended) => new CredentialHasEnded(),
        (IBegins, _) => Begin(self, command, state, context),
        (_, CredentialState.Absent) => new CredentialUnknown(),
        (_, Known known) => Decide(self, command, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, CredentialState state, Context context) =>
        state is Known { LapsesAt: { } lapse } known && lapse <= context.At
            ? Response.Accept(new CredentialLapsed(known.Identities, context.At)).With(SecretRecords.ErasedAll())
            : state is Known { LastUse: not null } used ? Disuse.Tick(used, context.Facts.Published<AccountFacts>(AccountState.IdOf(self.Key)), context) : Response.Nothing;

    public override CredentialState Evolve(CredentialState state, CredentialEvent happened) => (happened, state) switch
    {
        (CredentialBegun e, CredentialState.Absent) => new Known(e.AccountId) { LapsesAt = e.LapsesAt },
        (CredentialLapsed or CredentialUnused or CredentialEnded, Known known) => new CredentialState.Ended(known.AccountId),
        (_, Known known) => CredentialLife.Evolve(known, happened),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(CredentialState state) =>
        state is Known { LapsesAt: { } lapse } ? [new Upcoming(lapse, "Effacement du compte, faute de confirmation de l’adresse électronique")]
        : state is Known known ? Disuse.Upcoming(known) : [];

    /// <summary>Whatever comes first begins the stream, for an account that is open.</summary>
    private static Response Begin(StreamId self, CredentialCommand command, CredentialState state, Context context)
    {
        if (context.Facts.Published<AccountFacts>(AccountState.IdOf(self.Key)) is not { } account) return new AccountUnknown();
        if (!account.IsOpen) return new AccountIsClosed();
        if (state is Known known) return Decide(self, command, known, context);
        var lapses = command is SetUpPassword set && !Passwords.IsProven(set, context) ? context.At + MailProof.ConfirmationTime : (DateTimeOffset?)null;
        var decision = Decide(self, command, new Known(self.Key) { LapsesAt = lapses }, context);
        return decision is Response.Accepted { Events.IsEmpty: false } accepted
            ? accepted with { Events = accepted.Events.Insert(0, new CredentialBegun(self.Key, lapses)) }
            : decision;
    }

    private static Response Decide(StreamId self, CredentialCommand command, Known known, Context context) => command switch
    {
        SetUpPassword set => Passwords.Decide(set, known, context),
        AskPasswordReset => Passwords.AskReset(known, context),
        InviteAgent => Passwords.Invite(known, context),
        ResetPassword reset => Passwords.Decide(reset, known, context),
        ChangePassword change => Passwords.Decide(change, known, context),
        AskMailConfirmation => MailProof.Ask(known, context),
        ConfirmMail confirm => MailProof.Decide(confirm, known, context),
        NoteMailChanged changed => MailProof.Decide(changed, known, context),
        NoteRegistrationAttempt => MailProof.NoteAttempt(known, context),
        NoteFailedSignIn fail => SignIns.Fail(known, fail.KnownBrowser, context),
        BeginSession begin => Sessions.Begin(begin, known, context),
        EndSession end => Sessions.End(session => session.Id == end.Session, known, context),
        EndSessionsBegunBefore end => Sessions.End(session => session.BegunAt < end.At, known, context),
        EndSessions end => end.Stamp == known.Stamp ? new SessionsEnded(known.Stamp + 1) : Response.Nothing,
        BeginTotp begin => SecondFactor.Decide(begin, known),
        ActivateTotp activate => SecondFactor.Decide(activate, known, context.Facts.ContentsOf(self), context),
        UseTotp use => SecondFactor.Decide(use, known, context.Facts.ContentsOf(self), context),
        RemoveTotp => SecondFactor.Remove(known, context),
        StoreRecoveryCodes store => RecoveryCodes.Decide(store, known),
        UseRecoveryCode use => RecoveryCodes.Decide(use, known, context.Facts.ContentsOf(self), context),
        LinkIdentity link => Identities.Decide(self, link, known, context),
        UnlinkIdentity unlink => Identities.Decide(unlink, known),
        EndCredential => Response.Accept(new CredentialEnded(known.Identities, context.At)).With(SecretRecords.ErasedAll()),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };
}
