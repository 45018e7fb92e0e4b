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

    /// <summary>What was made goes over all calls.</summary>
    public bool InEveryCall { get; init; }

    private protected override async ValueTask<SightSeen?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) => new SightSeen(Digest.Of(string.Join('\n',
    [
        .. account.Grants.Select(grant => System.Text.Encoding.UTF8.GetString(Wire.ToBytes(grant))).Order(StringComparer.Ordinal),
        .. await RecusedAsync(room, account.Id, cancellation).ConfigureAwait(false),
    ])));

    private async ValueTask<IEnumerable<string>> RecusedAsync(Room room, string person, CancellationToken cancellation)
    {
        var calls = Call is { } only ? [only] : new List<string>();
        if (InEveryCall)
            await foreach (var call in room.Calls.ReadAsync(cancellation).ConfigureAwait(false)) calls.Add(call.Id);
        var found = new List<string>();
        foreach (var call in calls.Where(StreamId.IsKey)) found.AddRange(await RecusedAsync(room, call, person, cancellation).ConfigureAwait(false));
        return found.Order(StringComparer.Ordinal);
    }

    private static async ValueTask<IEnumerable<string>> RecusedAsync(Room room, string call, string person, CancellationToken cancellation)
    {
        var asked = new ViewQuery(ApplicationsView.OfRecused, ApplicationsView.PartitionOf(call, person), "submittedAt", false, ImmutableDictionary<string, string>.Empty, MostRecused);
        return (await room.Reads.QueryAsync<ApplicationRow>(asked, cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body.Id);
    }
}

public sealed record SightSeen(string Mark);
