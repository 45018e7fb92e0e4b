using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The text that waits for the grantee's signature now, or for those of its partners; null when none does.</summary>
public sealed record AwaitedSignature(StreamId File) : PlatformQuery<UnsignedText>
{
    private protected override async ValueTask<UnsignedText?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(File.Key), cancellation).ConfigureAwait(false) is AgreementState.Known { Pending: Pending.Unsigned { Copy: null } pending }
            ? new UnsignedText(pending.Version, pending.Grantee is null, [.. pending.AwaitedPartners])
            : null;
}

/// <param name="ByGrantee">Not signed by the grantee.</param>
/// <param name="Partners">Who has not signed for their own lines.</param>
public sealed record UnsignedText(int Version, bool ByGrantee, ImmutableArray<string> Partners);
