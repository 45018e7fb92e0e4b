using System.Collections.Immutable;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Accounts;

public sealed class AccountDecider : Decider<AccountState, AccountCommand, AccountEvent>
{
    public override string Kind => AccountState.Kind;
    public override AccountState Empty => new AccountState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, AccountCommand? command, AccountState state, Facts facts) => command switch
    {
        OpenAccount open when Contact.IsMailKey(open.MailKey) => [new Need.State(KeyState.IdOf("mail", open.MailKey))],
        ChangeContact change when Contact.IsMailKey(change.MailKey) => [new Need.State(KeyState.IdOf("mail", change.MailKey))],
        ConfirmMailChange when state is AccountState.Open { MailChange: { } wanted } => [new Need.State(KeyState.IdOf("mail", wanted.MailKey)), new Need.Content(self)],
        _ => [],
    };

    public override Response Decide(StreamId self, AccountCommand command, AccountState state, Context context) => (command, state) switch
    {
        (OpenAccount open, _) => Contact.Decide(self, open, state, context),
        (ChangeContact change, AccountState.Open account) => Contact.Decide(self, change, account, context),
        (GrantRole grant, AccountState.Open account) => Decide(grant, account, context),
        (RevokeRole revoke, AccountState.Open account) => Decide(revoke, account),

        (AskMailChange ask, AccountState.Open account) => MailChanges.Decide(ask, account, context),
        (ConfirmMailChange confirm, AccountState.Open account) => MailChanges.Decide(self, confirm, account, context),
        (ChooseNotifications choose, AccountState.Open account) => Decide(choose, account),

        (CloseAccount, AccountState.Open account) => Response.Accept(new AccountClosed(account.MailKey, context.At)).With(new ContentChange.Erase(NewMail.Record)),
        (CloseAccount, AccountState.Closed) => Response.Nothing,

        (ErasePerson, AccountState.Open account) => Erased(new AccountClosed(account.MailKey, context.At), new PersonErased(context.At)),
        (ErasePerson, AccountState.Closed closed) => closed.ErasedAt is null ? Erased(new PersonErased(context.At)) : Response.Nothing,

        // What it would take away has ended already.
        (RevokeRole, AccountState.Closed) => Response.Nothing,
        (_, AccountState.Closed) => new AccountIsClosed(),
        (_, AccountState.Absent) => new AccountUnknown(),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override AccountState Evolve(AccountState state, AccountEvent happened) => (happened, state) switch
    {
        (AccountOpened e, AccountState.Absent) => new AccountState.Open(e.AccountId, e.PersonHash, e.MailKey, e.At, []),
        (ContactChanged e, AccountState.Open open) => MailChanges.After(open, e),
        (MailChangeAsked e, AccountState.Open open) => MailChanges.After(open, e),
        (RoleGranted e, AccountState.Open open) => open with { Grants = open.Grants.Add(e.Grant) },
        (RoleRevoked e, AccountState.Open open) => open with { Grants = open.Grants.Remove(e.Grant) },
        (NotificationsChosen e, AccountState.Open open) => open with { Muted = e.Muted },
        (AccountClosed e, AccountState.Open open) => new AccountState.Closed(open.Id, open.OpenedAt, e.At, null),
        (PersonErased e, AccountState.Closed closed) => closed with { ErasedAt = e.At },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Decide(GrantRole command, AccountState.Open account, Context context)
    {
        if (context.Actor.PersonId == account.Id) return new CannotGrantToOneself();
        if (command.Programme is not null && (!StreamId.IsKey(command.Programme) || command.Programme == Grant.EveryProgramme)) return new GrantPlaceInvalid();
        if (command.Departement is not null && !Departements.Has(command.Departement)) return new GrantPlaceInvalid();
        var grant = new Grant(command.Role, command.Programme, command.Departement);
        return account.Grants.Contains(grant) ? Response.Nothing : new RoleGranted(grant);
    }

    private static Response Decide(RevokeRole command, AccountState.Open account)
    {
        var grant = new Grant(command.Role, command.Programme, command.Departement);
        return account.Grants.Contains(grant) ? new RoleRevoked(grant) : Response.Nothing;
    }

    private static Response Decide(ChooseNotifications command, AccountState.Open account)
    {
        var muted = command.Muted.Distinct().Order().ToImmutableArray();
        return !muted.All(Topics.MayBeMuted) ? new TopicCannotBeMuted()
            : muted.SequenceEqual(account.Muted) ? Response.Nothing
            : new NotificationsChosen(muted);
    }

    private static Response.Accepted Erased(params Event[] events) => Response.Accept(events).With(new ContentChange.Erase(Person.Record), new ContentChange.Erase(NewMail.Record));
}
