using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Managing;

/// <summary>The calls for which somebody answers, those that are being prepared, and the programmes from which another could be.</summary>
public sealed record CallsToManage : OwnQuery<ManagedCalls>
{
    private const int Most = 200;

    private protected override async ValueTask<ManagedCalls?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        if (account.Grants.IsEmpty) return null;
        var viewer = Viewer.Of(account);
        var programmes = (await RowsAsync<ProgrammeRow>(room, ProgrammesView.Name, ProgrammesView.Partition, "title", false, cancellation).ConfigureAwait(false)).ToList();
        var calls = (await RowsAsync<CallRow>(room, CallsView.Name, CallsView.Partition, "closesAt", true, cancellation).ConfigureAwait(false)).Where(row => Sight.OfManagement(viewer, row.Programme) is null);
        var prepared = ImmutableArray.CreateBuilder<PreparedRow>();
        foreach (var row in await RowsAsync<PreparationRow>(room, PreparationsView.Name, PreparationsView.Partition, "keptAt", true, cancellation).ConfigureAwait(false))
            if (Sight.OfPreparation(viewer, row.Programme) is null && await room.Reads.ReadAsync<CallState>(CallState.IdOf(row.Id), cancellation).ConfigureAwait(false) is CallState.Absent)
                prepared.Add(new PreparedRow(row, await TitleAsync(room, row, cancellation).ConfigureAwait(false) ?? programmes.Find(one => one.Code == row.Programme)?.Title ?? row.Programme));
        return new ManagedCalls([.. calls], prepared.ToImmutable(), [.. programmes.Where(row => Sight.OfPreparation(viewer, row.Code) is null)]);
    }

    private static async ValueTask<string?> TitleAsync(Room room, PreparationRow row, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(PreparationState.IdOf(row.Id), cancellation).ConfigureAwait(false)).Json<TypedCall>(TypedCall.Record)?.Places.GetValueOrDefault(CallPlaces.Title) is { Length: > 0 } title ? title : null;

    private static async ValueTask<IEnumerable<TRow>> RowsAsync<TRow>(Room room, string view, string partition, string sort, bool descending, CancellationToken cancellation) =>
        (await room.Reads.QueryAsync<TRow>(new ViewQuery(view, partition, sort, descending, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body);
}

/// <param name="Calls">The last to close first.</param>
/// <param name="Prepared">Without those that have become calls.</param>
/// <param name="Programmes">Of which this person may publish a call.</param>
public sealed record ManagedCalls(ImmutableArray<CallRow> Calls, ImmutableArray<PreparedRow> Prepared, ImmutableArray<ProgrammeRow> Programmes);

/// <param name="Title">As it was typed, or else the programme's.</param>
public sealed record PreparedRow(PreparationRow Row, string Title);
