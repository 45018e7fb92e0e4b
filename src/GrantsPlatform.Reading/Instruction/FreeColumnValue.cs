using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What stands in one of the service's own columns for a file.</summary>
/// <param name="Value">Null: nothing.</param>
/// <param name="Version">To send back with what is written there.</param>
public sealed record FreeColumnValue(FreeColumn Column, JsonElement? Value, int Version)
{
    /// <summary>Empty for whoever does not read the service's notes, and where the programme has no such columns.</summary>
    internal static async ValueTask<ImmutableArray<FreeColumnValue>> OfFileAsync(Room room, SeenFile seen, ProgrammeDefinition definition, CancellationToken cancellation) =>
        definition.FreeColumns.IsEmpty || Sight.OfFile(Sought.Notes, seen.Viewer, seen.File) is not null ? [] : await OfAsync(room, seen.Id, definition, cancellation).ConfigureAwait(false);

    /// <summary>For those who read the service's notes.</summary>
    internal static async ValueTask<ImmutableArray<FreeColumnValue>> OfAsync(Room room, string application, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        var stream = NotesState.IdOf(application);
        var known = await room.Reads.ReadAsync<NotesState>(stream, cancellation).ConfigureAwait(false) as NotesState.Known;
        var contents = known is { Columns.IsEmpty: false } ? await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false) : Contents.None;
        return [.. definition.FreeColumns.Select(column => new FreeColumnValue(
            column, contents.Records.TryGetValue(FreeValue.RecordOf(column.Code), out var bytes) ? JsonSerializer.Deserialize<JsonElement>(bytes.AsSpan()) : null,
            known?.Columns.GetValueOrDefault(column.Code)?.Version ?? 0))];
    }
}
