using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Identities that other providers vouch for.</summary>
internal static class Identities
{
    private const int LongestHash = 128;

    public static Response Decide(StreamId self, LinkIdentity link, Known known, Context context)
    {
        if (!StreamId.IsKey(link.IdentityHash) || link.IdentityHash.Length > LongestHash) return new IdentityInvalid();
        Event[] confirmed = link.MailIsConfirmed && !known.MailConfirmed ? [new MailConfirmed(context.At)] : [];
        // Whoever has another way in already has not shown that the address is theirs: the identity's holder would share the account with them.
        if (!known.MayEnter && (known.HasPassword || known.Identities.Any(other => other != link.IdentityHash))) return new MailNotConfirmedYet();
        if (known.Identities.Contains(link.IdentityHash)) return Response.Accept(confirmed);
        if (context.Facts.RefusalOf(KeyState.IdOf("identity", link.IdentityHash), self, context.At) is { } held) return held;
        return Response.Accept([new IdentityLinked(link.IdentityHash), .. confirmed]);
    }

    public static Response Decide(UnlinkIdentity unlink, Known known) =>
        !known.Identities.Contains(unlink.IdentityHash) ? Response.Nothing
        : known is { HasPassword: false, Identities.Length: 1 } ? new LastWayIn()
        : new IdentityUnlinked(unlink.IdentityHash);
}
