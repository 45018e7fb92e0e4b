using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What a line shows beside its row: names, and what waits to be read.</summary>
internal sealed class WorkLines(Room room, SeenCall seen)
{
    public async ValueTask<ImmutableArray<WorkLine>> OfAsync(IReadOnlyList<Row<ApplicationRow>> rows, CancellationToken cancellation)
    {
        var unread = (await room.Reads.FindRowsAsync<ConversationRow>(ConversationsView.OfService, seen.Call.Programme, [.. rows.Select(row => row.Id)], cancellation).ConfigureAwait(false))
            .ToDictionary(row => row.Id, row => row.Body.Unread);
        var services = new Dictionary<string, string?>();
        foreach (var (id, file) in rows.Select(row => (row.Id, row.Body)).Where(line => line.Body.Service is not null))
            services[id] = (await room.BodyAsync(file.Organisation, cancellation).ConfigureAwait(false))?.Services.GetValueOrDefault(file.Service ?? "")?.Name;
        var looked = (await room.Reads.ReadAsync<WorkplaceState>(WorkplaceState.IdOf(seen.Places.Person, seen.Id), cancellation).ConfigureAwait(false)).Seen;
        var names = new Names(room.Reads, seen.Definition);
        return await names.WriteAsync(
            () => rows.Select(row => new WorkLine(
                row.Body, services.GetValueOrDefault(row.Id), row.Body.Instructors.ToImmutableSortedDictionary(one => one.Key, one => names.Person(one.Value)), unread.GetValueOrDefault(row.Id),
                row.Version, NewsOf(row, looked))).ToImmutableArray(),
            cancellation).ConfigureAwait(false);
    }

    private static WorkNews NewsOf(Row<ApplicationRow> row, ImmutableSortedDictionary<string, long> looked) =>
        !looked.TryGetValue(row.Id, out var version) ? WorkNews.New : version < row.Version ? WorkNews.Changed : WorkNews.None;
}
