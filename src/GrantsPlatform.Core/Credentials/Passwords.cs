using System.Buffers.Text;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Only the hasher's output comes here; whether a typed password is the right one, the shell that holds the hasher tells.</summary>
internal static class Passwords
{
    /// <summary>People are on leave: longer than for a password that somebody is waiting to change.</summary>
    private static readonly Lead InvitationTime = Lead.OfDays(14);

    private const int ShortestHash = 64;
    private const int LongestHash = 400;

    public static Response Decide(SetUpPassword set, Known known, Context context)
    {
        if (!IsHash(set.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(set.PasswordHash);
        if (known.Password == hash) return Response.Nothing;
        if (known.HasPassword || known.Stamp > 0 || known.MailConfirmed) return new PasswordAlreadySetUp();
        return IsProven(set, context)
            ? Response.Accept(new PasswordSetUp(hash), new MailConfirmed(context.At)).With(record)
            : Response.Accept(new PasswordSetUp(hash), MailProof.Asked(known, context)).With([record, .. CameFor.Kept(set.CameFor)]);
    }

    public static bool IsProven(SetUpPassword set, Context context) => set.Proven || context.Actor == Actor.Console;

    public static Response AskReset(Known known, Context context)
    {
        if (known.Resets.Any(link => link.Attempt == context.CommandId)) return Response.Nothing;
        if (!MailLimit.Allows(known.Resets, context.At)) return new TooManyMails();
        return new PasswordResetAsked(known.LastSerial + 1, context.At, context.At + MailLimit.Day, context.CommandId);
    }

    /// <summary>Whoever has a password already has come in: nobody is invited twice.</summary>
    public static Response Invite(Known known, Context context)
    {
        if (known.Resets.Any(link => link.Attempt == context.CommandId)) return Response.Nothing;
        if (known.HasPassword) return new PasswordAlreadySetUp();
        if (!MailLimit.Allows(known.Resets, context.At)) return new TooManyMails();
        return new AgentInvited(known.LastSerial + 1, context.At, InvitationTime.After(context.At), context.CommandId, context.Actor);
    }

    public static Response Decide(ResetPassword reset, Known known, Context context)
    {
        if (!IsHash(reset.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(reset.PasswordHash);
        if (known.Password == hash) return Response.Nothing;
        if (!known.Resets.Open(reset.Serial, context.At)) return new LinkNotValid();
        if (known.MailConfirmed) return Response.Accept(new PasswordReset(hash, context.At)).With(record);
        return MailProof.WithoutWaysFromBefore(known, context, [new MailConfirmed(context.At), new PasswordReset(hash, context.At)], [record, CameFor.Erased]);
    }

    public static Response Decide(ChangePassword change, Known known, Context context)
    {
        if (!IsHash(change.PasswordHash)) return new PasswordHashInvalid();
        var (record, hash) = Written(change.PasswordHash);
        return known.Password == hash ? Response.Nothing : Response.Accept(new PasswordChanged(hash, context.At)).With(record);
    }

    /// <summary>A password that was passed on unhashed by mistake is not taken for a hash.</summary>
    private static bool IsHash(string text) => text.Length is >= ShortestHash and <= LongestHash && Base64.IsValid(text.AsSpan());

    private static (ContentChange.Put Record, string Hash) Written(string hash) => SecretRecords.Written(PasswordRecord.Record, new PasswordRecord(hash));
}
