using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

/// <summary>The erasable record of the password: the output of the framework's password hasher.</summary>
public sealed record PasswordRecord(string Hash)
{
    public const string Record = "password";
}

/// <summary>The erasable record of the authenticator's secret, in base32.</summary>
public sealed record TotpRecord(string Secret)
{
    public const string Record = "totp";
}

/// <summary>The erasable record of the recovery codes' hashes.</summary>
public sealed record RecoveryCodesRecord(ImmutableArray<string> Hashes)
{
    public const string Record = "recovery-codes";
}

internal static class SecretRecords
{
    public static (ContentChange.Put Record, string Hash) Written<T>(string name, T value)
    {
        var record = ContentChange.Json(name, value);
        return (record, Digest.Of(record.Bytes.AsSpan()));
    }

    public static ContentChange[] ErasedAll() => [new ContentChange.Erase(PasswordRecord.Record), CameFor.Erased, .. ErasedSecondFactor()];

    public static ContentChange[] ErasedSecondFactor() => [new ContentChange.Erase(TotpRecord.Record), new ContentChange.Erase(RecoveryCodesRecord.Record)];
}
