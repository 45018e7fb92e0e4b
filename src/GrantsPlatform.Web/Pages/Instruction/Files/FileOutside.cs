using GrantsPlatform.Core.Consultations;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>Opinions from outside on the page of a file.</summary>
public sealed partial class FileModel
{
    public Task<IActionResult> OnPostWithdrawOpinionAsync(string application, [FromForm] string? consultation, CancellationToken cancellation) =>
        DoneAsync(WithdrawOpinionAsync(application, consultation, cancellation), cancellation);

    public Task<IActionResult> OnPostEraseOpinionFileAsync(string application, [FromForm] string? consultation, CancellationToken cancellation) =>
        DoneAsync(EraseOpinionFileAsync(application, consultation, cancellation), cancellation);

    public static string ErasureOf(string? consultation) => $"effacement-{consultation}";

    private async Task<IActionResult> EraseOpinionFileAsync(string application, string? consultation, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Outside.FirstOrDefault(one => one.Id == consultation) is not { } asked) return NotFound();
        return await ActAsync(
            ConsultationState.IdOf(asked.Id), application, new EraseOutsideUpload(application), Sent(ErasureOf(asked.Id)), ErasureOf(asked.Id), "Le fichier joint à l’avis est effacé.", "avis-exterieurs", cancellation).ConfigureAwait(false);
    }

    private async Task<IActionResult> WithdrawOpinionAsync(string application, string? consultation, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Outside.FirstOrDefault(one => one.Id == consultation) is not { } asked) return NotFound();
        return await ActAsync(
            ConsultationState.IdOf(asked.Id), application, new WithdrawOutsideOpinion(), null, "", "La demande d’avis est retirée\u202F: son lien ne s’ouvre plus.", "avis-exterieurs", cancellation).ConfigureAwait(false);
    }
}
