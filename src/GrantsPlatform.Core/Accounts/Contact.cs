using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Accounts;

/// <summary>How a person is called and reached. Written to the erasable record; events carry hashes.</summary>
internal static class Contact
{
    public static bool IsMailKey(string key) => StreamId.IsKey(key) && key.Length <= 128;

    public static Response Decide(StreamId self, OpenAccount open, AccountState state, Context context)
    {
        if (state is AccountState.Closed) return new AccountIsClosed();
        if (Wrong(open.Name, open.Mail, open.Phone, open.MailKey) is { } wrong) return wrong;
        var (record, hash) = Written(open.Name, open.Mail, open.Phone, open.Salt);
        if (state is AccountState.Open known)
            return known.PersonHash == hash && known.MailKey == open.MailKey ? Response.Nothing : new AccountAlreadyOpened();
        if (Held(open.MailKey, self, context) is { } held) return held;
        return Response.Accept(new AccountOpened(self.Key, hash, open.MailKey, context.At)).With(record);
    }

    public static Response Decide(StreamId self, ChangeContact change, AccountState.Open account, Context context)
    {
        if (Wrong(change.Name, change.Mail, change.Phone, change.MailKey) is { } wrong) return wrong;
        var (record, hash) = Written(change.Name, change.Mail, change.Phone, change.Salt);
        var newMail = account.MailKey != change.MailKey;
        if (!newMail && account.PersonHash == hash) return Response.Nothing;
        if (newMail && context.Actor.PersonId == self.Key) return new MailChangeUnproven();
        if (newMail && Held(change.MailKey, self, context) is { } held) return held;
        return Response.Accept(new ContactChanged(hash, change.MailKey, newMail ? account.MailKey : null)).With(newMail ? [record, new ContentChange.Erase(NewMail.Record)] : [record]);
    }

    internal static Refusal? Held(string mailKey, StreamId self, Context context) => context.Facts.RefusalOf(KeyState.IdOf("mail", mailKey), self, context.At);

    private static (ContentChange.Put Record, string Hash) Written(string name, string mail, string? phone, string? salt)
    {
        var record = ContentChange.Json(Person.Record, new Person(Texts.Line(name), mail, phone, salt));
        return (record, Digest.Of(record.Bytes.AsSpan()));
    }

    private static Refusal? Wrong(string name, string mail, string? phone, string mailKey) =>
        SingleLine.Of(name) is null ? new PersonNameInvalid()
        : !MailShape.Fits(mail) ? new MailInvalid()
        : phone is not null && !PhoneNumber.IsValid(phone) ? new PhoneInvalid()
        : !IsMailKey(mailKey) ? new MailKeyInvalid()
        : null;
}
