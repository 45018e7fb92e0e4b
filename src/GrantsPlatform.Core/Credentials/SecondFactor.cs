using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>The authenticator. Its codes are checked here, for only the state knows which have served.</summary>
internal static class SecondFactor
{
    private const int ShortestSecret = 16;
    private const int LongestSecret = 64;

    public static Response Decide(BeginTotp begin, Known known)
    {
        if (Base32.Decode(begin.Secret) is not { Length: >= ShortestSecret and <= LongestSecret } secret) return new TotpSecretInvalid();
        var (record, hash) = SecretRecords.Written(TotpRecord.Record, new TotpRecord(Base32.Encode(secret)));
        return known.Totp switch
        {
            Authenticator.Active => new TotpAlreadyActive(),
            Authenticator.Enrolling enrolling when enrolling.RecordHash == hash => Response.Nothing,
            _ => Response.Accept(new TotpBegun(hash)).With(record),
        };
    }

    public static Response Decide(ActivateTotp activate, Known known, Contents contents, Context context) => known.Totp switch
    {
        Authenticator.Active => Response.Nothing,
        Authenticator.Enrolling => StepOf(activate.Code, contents, context) is { } step ? new TotpActivated(step, context.CommandId, context.At) : new TotpCodeWrong(),
        _ => new TotpNotBegun(),
    };

    public static Response Decide(UseTotp use, Known known, Contents contents, Context context)
    {
        if (SignIns.Locked(known, use.KnownBrowser, context) is { } locked) return locked;
        if (known.Totp is not Authenticator.Active active) return new TotpNotActive();
        if (StepOf(use.Code, contents, context) is not { } step) return new TotpCodeWrong();
        return step > active.LastStep ? new TotpUsed(step, context.CommandId)
            : step == active.LastStep && active.Attempt == context.CommandId ? Response.Nothing
            : new TotpCodeUsed();
    }

    public static Response Remove(Known known, Context context) => known.Totp switch
    {
        Authenticator.Active => Response.Accept(new TotpRemoved(context.At)).With(SecretRecords.ErasedSecondFactor()),
        Authenticator.Enrolling => Response.Accept(new TotpAbandoned(context.At)).With(SecretRecords.ErasedSecondFactor()),
        _ => Response.Nothing,
    };

    private static long? StepOf(string code, Contents contents, Context context) =>
        contents.Json<TotpRecord>(TotpRecord.Record) is { } record && Base32.Decode(record.Secret) is { } secret ? Totp.StepOf(secret, code.Trim(), context.At) : null;
}
