using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Productions;

/// <summary>
/// What decides on what somebody sees, as a mark: their roles, and the files from which they have stepped back. A document that was made under another mark
/// may hold what is not theirs any more.
/// </summary>
/// <param name="Call">In which files are stepped back from; null: in none.</param>
public sealed record MarkOfSight(string? Call) : OwnQuery<SightSeen>
{
    private const int MostRecused = 500;

    private protected override async ValueTask<SightSeen?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) => new SightSeen(Digest.Of(string.Join('\n',
    [
        .. account.Grants.Select(grant => System.Text.Encoding.UTF8.GetString(Wire.ToBytes(grant))).Order(StringComparer.Ordinal),
        .. await RecusedAsync(room, account.Id, cancellation).ConfigureAwait(false),
    ])));

    private async ValueTask<IEnumerable<string>> RecusedAsync(Room room, string person, CancellationToken cancellation)
    {
        if (Call is not { } call || !StreamId.IsKey(call)) return [];
        var asked = new ViewQuery(ApplicationsView.OfRecused, ApplicationsView.PartitionOf(call, person), "submittedAt", false, ImmutableDictionary<string, string>.Empty, MostRecused);
        return (await room.Reads.QueryAsync<ApplicationRow>(asked, cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body.Id).Order(StringComparer.Ordinal);
    }
}

public sealed record SightSeen(string Mark);
