using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

internal static class RecoveryCodes
{
    private const int Most = 20;

    public static Response Decide(StoreRecoveryCodes store, Known known)
    {
        if (known.Totp is not Authenticator.Active) return new TotpNotActive();
        if (store.Hashes.Length is 0 or > Most || !store.Hashes.All(IsHash) || store.Hashes.Distinct().Count() != store.Hashes.Length) return new RecoveryCodesInvalid();
        var (record, hash) = SecretRecords.Written(RecoveryCodesRecord.Record, new RecoveryCodesRecord(store.Hashes));
        return known.RecoveryCodes?.RecordHash == hash ? Response.Nothing : Response.Accept(new RecoveryCodesStored(store.Hashes.Length, hash)).With(record);
    }

    public static Response Decide(UseRecoveryCode use, Known known, Contents contents, Context context)
    {
        if (SignIns.Locked(known, use.KnownBrowser, context) is { } locked) return locked;
        if (known.RecoveryCodes is not { } codes || contents.Json<RecoveryCodesRecord>(RecoveryCodesRecord.Record) is not { } record) return new RecoveryCodeWrong();
        var index = record.Hashes.IndexOf(use.Hash);
        if (index < 0) return new RecoveryCodeWrong();
        return !codes.Used.Contains(index) ? new RecoveryCodeUsed(index, context.CommandId, context.At)
            : codes.Attempt == context.CommandId ? Response.Nothing
            : new RecoveryCodeWrong();
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
