using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>The accounts of everybody who has ever been one of an organisation's people: what they sent is kept all the same.</summary>
public sealed record EverMembers(string Organisation) : OrganisationQuery<IReadOnlySet<string>>(Organisation, Sought.Organisation)
{
    private protected override async ValueTask<IReadOnlySet<string>?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation) =>
        (await room.Reads.HistoryAsync(OrganisationState.IdOf(Organisation), cancellation).ConfigureAwait(false))
            .Select(happened => happened.Data).OfType<MemberAdded>().Select(added => added.AccountId).ToHashSet(StringComparer.Ordinal);
}
