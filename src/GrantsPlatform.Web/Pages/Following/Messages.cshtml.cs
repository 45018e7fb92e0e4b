using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>What applicant and instructing service write to each other about one file. People of the service appear as their service.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class MessagesModel(Queries queries, Desk desk, Visitor visitor, MessageFiles files, Links links) : GrantsPage
{
    public FileMessages Shown { get => field.Required("what is shown"); private set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int UpTo { get; set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (await files.TakeAsync(new UploadPlace(Shown.Organisation, application), application, Request.Form, cancellation).ConfigureAwait(false) is { } wrong) return Again(wrong, MessageFiles.Sent);
        return await SendAsync(application, new PostMessage(application, Text ?? "", files.Taken), "Votre message est envoyé.", cancellation).ConfigureAwait(false);
    }

    public Task<IActionResult> OnPostReadAsync(string application, CancellationToken cancellation) =>
        SendAsync(application, new MarkRead(application, UpTo), "Les messages sont marqués comme lus.", cancellation);

    private async Task<IActionResult> SendAsync(string application, ConversationCommand command, string said, CancellationToken cancellation)
    {
        if (await desk.SendAsync(ConversationState.IdOf(application), command, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(application, cancellation).ConfigureAwait(false) ? Again(refusal, nameof(Text)) : NotFound();
        this.Say(said);
        return Redirect(links.Messages(application));
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new MessagesOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return false;
        Shown = shown;
        return true;
    }
}
