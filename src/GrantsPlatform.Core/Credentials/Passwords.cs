using System.Buffers.Text;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Only the hasher's output comes here; whether a typed password is the right one, the shell that holds the hasher tells.</summary>
internal static class Passwords
{
    private static readonly TimeSpan ResetTime = TimeSpan.FromHours(1);
    private const int ShortestHash = 64;
    private const int LongestHash = 400;

    public static Decision Decide(SetUpPassword set, Known known, Context context)
    {
        if (!IsHash(set.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(set.PasswordHash);
        if (known.Password == hash) return Decision.Nothing;
        if (known.HasPassword || known.Stamp > 0 || known.MailConfirmed) return new PasswordAlreadySetUp();
        return context.Actor == Actor.Console
            ? Decision.Accept(new PasswordSetUp(hash), new MailConfirmed(context.At)).With(record)
            : Decision.Accept(new PasswordSetUp(hash), MailProof.Asked(known, context)).With(record);
    }

    public static Decision AskReset(Known known, Context context)
    {
        if (known.Reset?.Attempt == context.CommandId) return Decision.Nothing;
        if (!MailLimit.Allows(known.ResetsAsked, context.At)) return new TooManyMails();
        return new PasswordResetAsked(known.LastSerial + 1, context.At, context.At + ResetTime, context.CommandId);
    }

    public static Decision Decide(ResetPassword reset, Known known, Context context)
    {
        if (!IsHash(reset.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(reset.PasswordHash);
        if (known.Password == hash) return Decision.Nothing;
        if (known.Reset?.Opens(reset.Serial, context.At) != true) return new LinkNotValid();
        Event[] confirmed = known.MailConfirmed ? [] : [new MailConfirmed(context.At)];
        // What was linked before anybody had confirmed the address may be somebody else's.
        var unproven = known.MayEnter ? [] : known.Identities.Select(identity => new IdentityUnlinked(identity));
        return Decision.Accept([.. confirmed, new PasswordReset(hash, context.At), .. unproven]).With(record);
    }

    public static Decision Decide(ChangePassword change, Known known, Context context)
    {
        if (!IsHash(change.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(change.PasswordHash);
        return known.Password == hash ? Decision.Nothing : Decision.Accept(new PasswordChanged(hash, context.At)).With(record);
    }

    /// <summary>A password that was passed on unhashed by mistake is not taken for a hash.</summary>
    private static bool IsHash(string text) => text.Length is >= ShortestHash and <= LongestHash && Base64.IsValid(text.AsSpan());

    private static (ContentChange.Put Record, string Hash) Written(string hash) => SecretRecords.Written(PasswordRecord.Record, new PasswordRecord(hash));
}
