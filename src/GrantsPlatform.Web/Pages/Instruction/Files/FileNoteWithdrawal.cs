using GrantsPlatform.Core.Notes;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>Taking a note back from the page of a file: one's own, or a colleague's with a reason.</summary>
public sealed partial class FileModel
{
    public Task<IActionResult> OnPostWithdrawNoteAsync(string application, [FromForm] int number, [FromForm] int revision, CancellationToken cancellation) =>
        DoneAsync(ActAsync(
            NotesState.IdOf(application), application, new WithdrawNote(application, number, revision), Sent(WithdrawalOf(number)), WithdrawalOf(number), "La note est retirée.", Anchor, cancellation), cancellation);

    public static string WithdrawalOf(int number) => $"retrait-{number}";
}
