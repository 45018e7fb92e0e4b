using GrantsPlatform.Core.Notes;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>The notes of the service on the page of a file.</summary>
public sealed partial class FileModel
{
    private const string Anchor = "notes";

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostNoteAsync(string application, CancellationToken cancellation) =>
        DoneAsync(ActAsync(NotesState.IdOf(application), application, new WriteNote(application, Note ?? ""), null, nameof(Note), "La note est enregistrée.", Anchor, cancellation), cancellation);

    public Task<IActionResult> OnPostCorrectNoteAsync(string application, [FromForm] int number, [FromForm] int revision, CancellationToken cancellation) =>
        DoneAsync(CorrectAsync(application, new CorrectNote(application, number, revision, Sent(NoteOf(number))), cancellation), cancellation);

    public static string NoteOf(int number) => $"texte-note-{number}";

    private async Task<IActionResult> CorrectAsync(string application, CorrectNote correct, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        // Withdrawn meanwhile: what was typed goes where a new note is written.
        var stands = Seen.Notes?.All.Any(note => note.Number == correct.Number && note is { Text: not null, IsMine: true }) ?? false;
        if (!stands) Note = correct.Text;
        return await ActAsync(NotesState.IdOf(application), application, correct, null, stands ? NoteOf(correct.Number) : nameof(Note), "La note est corrigée.", Anchor, cancellation).ConfigureAwait(false);
    }
}
