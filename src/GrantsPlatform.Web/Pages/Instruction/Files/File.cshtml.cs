using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>A file on one screen, with what can be done to it at once.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed partial class FileModel(Queries queries, Desk desk, Visitor visitor, MessageFiles files, Links links, TimeProvider clock) : FilePage(queries, desk, visitor, links)
{
    [BindProperty]
    public string? Text { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public FileWalk Walk { get; private set; } = FileWalk.Nowhere;

    /// <summary>The upload that is shown beside the answers.</summary>
    public UploadRef? Upload { get; private set; }

    public async Task<IActionResult> OnGetAsync(string application, [FromQuery(Name = "piece")] string? piece, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        await AroundAsync(cancellation).ConfigureAwait(false);
        Upload = piece is null ? null : Seen.Definition.Uploads(Seen.Sent.Answers).Concat(Seen.Outside.Select(opinion => opinion.Upload).OfType<UploadRef>()).FirstOrDefault(file => file.Hash == piece);
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(string application, CancellationToken cancellation) =>
        DoneAsync(ActAsync(application, new CheckEligibility(), null, "", "Les règles d’éligibilité sont contrôlées.", "eligibilite", cancellation), cancellation);

    public Task<IActionResult> OnPostRuleAsync(string application, [FromForm] string? rule, [FromForm] string? holds, CancellationToken cancellation) =>
        DoneAsync(ActAsync(application, new ConfirmRule(rule ?? "", holds == "oui"), Sent(ReasonOf(rule)), ReasonOf(rule), "Votre avis sur la règle est enregistré.", "eligibilite", cancellation), cancellation);

    public Task<IActionResult> OnPostEligibleAsync(string application, CancellationToken cancellation) =>
        DoneAsync(ActAsync(application, new DeclareEligible(), null, "", "Le dossier est déclaré éligible.", null, cancellation), cancellation);

    public Task<IActionResult> OnPostAssignAsync(string application, [FromForm] string? level, CancellationToken cancellation) =>
        DoneAsync(ActAsync(
            AssessmentState.IdOf(application, level ?? ""), application, new AssignInstructor(application, level ?? "", Sent(PersonOf(level))), null, PersonOf(level), "Le dossier est confié.", "instruction", cancellation), cancellation);

    public Task<IActionResult> OnPostMessageAsync(string application, CancellationToken cancellation) => DoneAsync(PostAsync(application, cancellation), cancellation);

    public Task<IActionResult> OnPostReadAsync(string application, [FromForm] int upTo, CancellationToken cancellation) =>
        DoneAsync(ActAsync(ConversationState.IdOf(application), application, new MarkRead(application, upTo), null, "", "Les messages sont marqués comme lus.", "messages", cancellation), cancellation);

    /// <summary>Names of inputs of which a page has several.</summary>
    public static string ReasonOf(string? rule) => $"motif-{rule}";

    public static string PersonOf(string? level) => $"instructeur-{level}";

    public string ToUpload(UploadRef file) => Links.InstructedUpload(Seen.Id, Address, file.Hash) + "#piece";

    private async Task<IActionResult> PostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (await files.TakeAsync(new UploadPlace(Seen.Sent.Applicant.Id, application), application, Request.Form, cancellation).ConfigureAwait(false) is { } wrong) return Again(wrong, MessageFiles.Sent);
        return await ActAsync(
            ConversationState.IdOf(application), application, new PostMessage(application, Text ?? "", files.Taken), null, nameof(Text), "Le message est envoyé au porteur.", "messages", cancellation).ConfigureAwait(false);
    }

    /// <summary>A page that comes back shows the way to its neighbours too.</summary>
    private async Task<IActionResult> DoneAsync(Task<IActionResult> acting, CancellationToken cancellation)
    {
        var answer = await acting.ConfigureAwait(false);
        if (Problems.Any) await AroundAsync(cancellation).ConfigureAwait(false);
        return answer;
    }

    private async Task AroundAsync(CancellationToken cancellation)
    {
        if (FromList is null) return;
        Walk = await FileWalk.OfAsync(Seen.Id, Address, address => ListAsync(address, cancellation)).ConfigureAwait(false);
    }

    public string? To(FileWalk.Neighbour? neighbour) => neighbour is null ? null : Links.InstructedFile(neighbour.Application, neighbour.Address);
}
