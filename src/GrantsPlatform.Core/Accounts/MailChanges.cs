using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

/// <summary>An address counts when it is confirmed: otherwise an account could be given a stranger's address, and lie in wait for them.</summary>
internal static class MailChanges
{
    public static Response Decide(AskMailChange ask, AccountState.Open account, Context context)
    {
        if (!MailShape.Fits(ask.Mail)) return new MailInvalid();
        if (!Contact.IsMailKey(ask.MailKey)) return new MailKeyInvalid();
        if (ask.MailKey == account.MailKey || account.MailChange?.Links.Any(link => link.Attempt == context.CommandId) == true) return Response.Nothing;
        if (!MailLimit.Allows(account.MailChangesAsked, context.At)) return new TooManyMails();
        var record = ContentChange.Json(NewMail.Record, new NewMail(ask.Mail, ask.Salt));
        return Response.Accept(new MailChangeAsked(
            Digest.Of(record.Bytes.AsSpan()), ask.MailKey, account.LastMailChange + 1, context.At, context.At + MailLimit.Day, context.CommandId)).With(record);
    }

    public static Response Decide(StreamId self, ConfirmMailChange confirm, AccountState.Open account, Context context)
    {
        if (account.MailLinksServed.Contains(confirm.Serial)) return Response.Nothing;
        if (account.MailChange is not { } change || !change.Opens(confirm.Serial, context.At)) return new LinkNotValid();
        var contents = context.Facts.ContentsOf(self);
        if (contents.Json<Person>(Person.Record) is not { } person || contents.Json<NewMail>(NewMail.Record) is not { } wanted) return new LinkNotValid();
        if (Contact.Held(change.MailKey, self, context) is { } held) return held;
        var record = ContentChange.Json(Person.Record, person with { Mail = wanted.Mail, Salt = wanted.Salt });
        return Response.Accept(new ContactChanged(Digest.Of(record.Bytes.AsSpan()), change.MailKey, account.MailKey, MailConfirmed: true))
            .With(record, new ContentChange.Erase(NewMail.Record));
    }

    public static AccountState.Open After(AccountState.Open account, ContactChanged changed) => account with
    {
        PersonHash = changed.PersonHash, MailKey = changed.MailKey,
        MailChange = changed.FormerMailKey is null ? account.MailChange : null,
        MailLinksServed = changed.MailConfirmed ? [.. account.MailChange.Required("the change").Links.Select(link => link.Serial)] : account.MailLinksServed,
    };

    public static AccountState.Open After(AccountState.Open account, MailChangeAsked asked) => account with
    {
        MailChange = new(asked.MailKey, (account.MailChange is { } before && before.MailKey == asked.MailKey ? before.Links : [])
            .With(new SentLink(asked.Serial, asked.At, asked.ExpiresAt, asked.Attempt))),
        MailChangesAsked = MailLimit.With(account.MailChangesAsked, asked.At), LastMailChange = asked.Serial,
    };
}
