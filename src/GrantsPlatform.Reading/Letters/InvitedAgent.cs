using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Who invites somebody to work here, and in which roles.</summary>
/// <param name="By">The account of whoever invites.</param>
public sealed record InvitedAgent(StreamId Credential, string? By) : PlatformQuery<InvitedAgentFacts>
{
    private protected override async ValueTask<InvitedAgentFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(Credential.Key), cancellation).ConfigureAwait(false) is not AccountState.Open account) return null;
        var names = new Names(room.Reads, null);
        var roles = await names.WriteAsync(() => account.Grants.Select(grant => CodeWords.Of(grant, names)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return new InvitedAgentFacts(By is null ? null : (await room.PersonAsync(By, cancellation).ConfigureAwait(false))?.Name, roles);
    }
}

/// <param name="Person">Null where nobody knows the name, or it has been erased.</param>
/// <param name="Roles">In words.</param>
public sealed record InvitedAgentFacts(string? Person, ImmutableArray<string> Roles);
