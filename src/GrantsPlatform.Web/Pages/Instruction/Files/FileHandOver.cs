using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>Passing one's own instruction on to a colleague of the same level.</summary>
public sealed partial class FileModel
{
    public Task<IActionResult> OnPostHandOverAsync(string application, [FromForm] string? level, CancellationToken cancellation) => DoneAsync(HandOverAsync(application, level ?? "", cancellation), cancellation);

    public static string SuccessorOf(string level) => $"successeur-{level}";

    public static string HandOverOf(string level) => $"passage-{level}";

    private async Task<IActionResult> HandOverAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Levels.All(one => one.Level.Code != level)) return NotFound();
        var person = Sent(SuccessorOf(level));
        if (!StreamId.IsKey(person))
        {
            Problems.Add(SuccessorOf(level), "Choisissez la personne qui reprend le dossier.");
            return Again();
        }
        if (await SendAsync(AssessmentState.IdOf(application, level), new HandOverAssessment(person), Sent(HandOverOf(level)), cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is ReasonMissing ? HandOverOf(level) : SuccessorOf(level));
        this.Say("Le dossier est passé à votre collègue, qui en est averti.");
        return Redirect(ToFile("instruction"));
    }
}
