using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Whoever reads the mails of an address is taken for its holder.</summary>
internal static class MailProof
{
    public static readonly TimeSpan ConfirmationTime = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromHours(24);

    /// <summary>A link does not outlive the account that it would save.</summary>
    public static MailConfirmationAsked Asked(Known known, Context context)
    {
        var expires = context.At + ConfirmationTime;
        return new(known.LastSerial + 1, context.At, known.LapsesAt < expires ? known.LapsesAt.Value : expires, context.CommandId);
    }

    public static Response Ask(Known known, Context context) =>
        known.MailConfirmed || known.Confirmations.Any(link => link.Attempt == context.CommandId) ? Response.Nothing
        : known.LapsesAt <= context.At ? new CredentialHasEnded()
        : MailLimit.Allows(known.Confirmations, context.At) ? Asked(known, context)
        : new TooManyMails();

    public static Response Decide(ConfirmMail confirm, Known known, Context context) =>
        known.MailConfirmed ? Response.Nothing
        : !known.Confirmations.Open(confirm.Serial, context.At) ? new LinkNotValid()
        : known.MayEnter ? Response.Accept(new MailConfirmed(context.At)).With(CameFor.Erased)
        : WithoutWaysFromBefore(known, context, [new MailConfirmed(context.At)], [CameFor.Erased]);

    /// <summary>What led into the account before anybody had confirmed the address may be somebody else's: the reader of its mails keeps none of it.</summary>
    public static Response WithoutWaysFromBefore(Known known, Context context, CredentialEvent[] events, ContentChange[] contents)
    {
        var secondFactor = SecondFactor.Remove(known, context) as Response.Accepted;
        return Response.Accept([.. events, .. known.Identities.Select(identity => new IdentityUnlinked(identity)), .. secondFactor?.Events ?? []])
            .With([.. contents, .. secondFactor?.Contents ?? []]);
    }

    public static Response Decide(NoteMailChanged changed, Known known, Context context) =>
        known.MailKey == changed.Key ? Response.Nothing
        : changed.Confirmed ? new MailChanged(changed.Key, Confirmed: true)
        : MailLimit.Allows(known.Confirmations, context.At) ? Response.Accept(new MailChanged(changed.Key), Asked(known, context))
        : new MailChanged(changed.Key);

    public static Response NoteAttempt(Known known, Context context) =>
        known.LastRegistrationAttempt is { } last && context.At < last + BetweenAttempts ? Response.Nothing : new RegistrationAttempted(context.At);
}
