using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
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
        var place = await room.Reads.ReadAsync<WorkplaceState>(WorkplaceState.IdOf(seen.Places.Person, seen.Id), cancellation).ConfigureAwait(false);
        var columns = await ColumnsAsync(rows, place, cancellation).ConfigureAwait(false);
        var unsaid = await UnsaidAsync(rows, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, seen.Definition);
        return await names.WriteAsync(
            () => rows.Select(row => new WorkLine(
                unsaid.Contains(row.Id) ? row.Body with { Score = null, Proposed = Money.Zero } : row.Body, services.GetValueOrDefault(row.Id), row.Body.Instructors.ToImmutableSortedDictionary(one => one.Key, one => names.Person(one.Value)), unread.GetValueOrDefault(row.Id),
                row.Version, NewsOf(row, place.Seen))
                {
                    Columns = columns.GetValueOrDefault(row.Id, []),
                }).ToImmutableArray(),
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The service's own columns, of each line where its person has chosen one of them for the list and reads the service's notes.</summary>
    private async ValueTask<Dictionary<string, ImmutableArray<FreeColumnValue>>> ColumnsAsync(IReadOnlyList<Row<ApplicationRow>> rows, WorkplaceState place, CancellationToken cancellation)
    {
        var found = new Dictionary<string, ImmutableArray<FreeColumnValue>>(StringComparer.Ordinal);
        if (!seen.Definition.FreeColumns.Any(column => place.Columns.Contains(WorkLine.ListCodeOf(column)))) return found;
        foreach (var row in rows)
            if (await ReadsNotesOfAsync(row, cancellation).ConfigureAwait(false)) found[row.Id] = await FreeColumnValue.OfAsync(room, row.Id, seen.Definition, cancellation).ConfigureAwait(false);
        return found;
    }

    /// <summary>Files of which the reader is to judge before reading what another level has said.</summary>
    private async ValueTask<HashSet<string>> UnsaidAsync(IReadOnlyList<Row<ApplicationRow>> rows, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (seen.Viewer is not { } viewer || !OwnOpinion.IsAsked(seen.Definition)) return found;
        foreach (var row in rows.Where(row => row.Body.Score is not null))
            if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) is ApplicationState.Known file
                && OwnOpinion.IsAwaited(seen.Definition, viewer, file.Scope, null, file.Opinions.ContainsKey)) found.Add(row.Id);
        return found;
    }

    private async ValueTask<bool> ReadsNotesOfAsync(Row<ApplicationRow> row, CancellationToken cancellation) =>
        seen.Viewer is { } viewer && await room.BodyAsync(row.Body.Organisation, cancellation).ConfigureAwait(false) is { } applicant
        && Sight.OfFile(Sought.Notes, viewer with { OrganisationOf = id => id == applicant.Id ? applicant : null }, await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false)) is null;

    private static WorkNews NewsOf(Row<ApplicationRow> row, ImmutableSortedDictionary<string, long> looked) =>
        !looked.TryGetValue(row.Id, out var version) ? WorkNews.New : version < row.Version ? WorkNews.Changed : WorkNews.None;
}
