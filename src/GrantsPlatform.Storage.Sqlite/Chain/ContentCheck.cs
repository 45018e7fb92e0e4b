using System.Security.Cryptography;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Holds content records against the hashes that events attest.</summary>
internal sealed class ContentCheck(Database database)
{
    private const string Kept = "SELECT bytes FROM contents WHERE stream=? AND name=? AND version=?";

    /// <summary>False too where it is gone: then an event must seal its erasure.</summary>
    public bool Holds(long stream, ContentSeal seal)
    {
        using var kept = database.Prepare(Kept).With(stream).With(seal.Name).With((long)seal.Version);
        return kept.Step() && !kept.IsNull(0) && Convert.ToHexStringLower(SHA256.HashData(kept.Blob(0))) == seal.Hash;
    }
}
