using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What people of the service write to each other about a file; nobody outside the service reads it.</summary>
public sealed record ServiceNotes(ImmutableArray<ServiceNote> All)
{
    public static readonly ServiceNotes None = new([]);

    /// <summary>Those that are not withdrawn.</summary>
    public int Standing => All.Count(note => note.Text is not null);

    /// <summary>Null: not for whoever looks, such as the committee's people.</summary>
    internal static async ValueTask<ServiceNotes?> ReadAsync(Room room, SeenFile seen, Names names, CancellationToken cancellation)
    {
        if (Sight.OfFile(Sought.Notes, seen.Viewer, seen.File) is not null) return null;
        var stream = NotesState.IdOf(seen.Id);
        if (await room.Reads.ReadAsync<NotesState>(stream, cancellation).ConfigureAwait(false) is not NotesState.Known known) return None;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return await names.WriteAsync(() => new ServiceNotes([.. known.Notes.Select(note => Shown(note, seen, names, contents))]), cancellation).ConfigureAwait(false);
    }

    private static ServiceNote Shown(FileNote note, SeenFile seen, Names names, Contents contents) => new(
        note.Number, note.Revision, names.Person(note.By.PersonId ?? ""), note.By == seen.Viewer.Actor, note.At, note.CorrectedAt, contents.Text(FileNote.RecordOf(note.Number)));
}

/// <param name="Revision">To send back with what is done to it.</param>
/// <param name="Text">Null: withdrawn, its words erased.</param>
public sealed record ServiceNote(int Number, int Revision, string By, bool IsMine, DateTimeOffset At, DateTimeOffset? CorrectedAt, string? Text);
