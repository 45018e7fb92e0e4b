using System.Security.Cryptography;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Holds content records against the hashes that events attest.</summary>
internal sealed class ContentCheck(Database database)
{
    private const string Kept = "SELECT bytes FROM contents WHERE stream=? AND name=? AND version=?";
    private const string Erased = "SELECT 1 FROM contents WHERE stream=? AND name=? AND version>=? AND bytes IS NULL";

    /// <summary>An erased record proves nothing any more, and breaks nothing: its last version stays, without bytes.</summary>
    public bool Holds(long stream, ContentSeal seal)
    {
        if (seal.Hash is null) return true;
        using (var kept = database.Prepare(Kept).With(stream).With(seal.Name).With((long)seal.Version))
            if (kept.Step() && !kept.IsNull(0)) return Convert.ToHexStringLower(SHA256.HashData(kept.Blob(0))) == seal.Hash;
        using var erased = database.Prepare(Erased).With(stream).With(seal.Name).With((long)seal.Version);
        return erased.Step();
    }
}
