using System.Collections.Immutable;
using System.Security.Cryptography;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Fresh recovery codes, to be shown once; only their hashes are kept.</summary>
public sealed record RecoverySheet(ImmutableArray<string> Codes)
{
    private const int Count = 10;

    public static RecoverySheet New() => new([.. Enumerable.Range(0, Count).Select(_ => RecoveryCode.Of(RandomNumberGenerator.GetBytes(RecoveryCode.Bytes)))]);

    public StoreRecoveryCodes For(string account) => new([.. Codes.Select(code => RecoveryCode.HashOf(account, code))]);
}
