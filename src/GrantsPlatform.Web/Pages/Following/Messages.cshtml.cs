using System.Collections.Immutable;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>What applicant and instructing service write to each other about one file. People of the service appear as their service.</summary>
public sealed class MessagesModel(IReads reads, Desk desk, Links links) : GrantsPage
{
    public sealed record Shown(int Number, bool Mine, string From, DateTimeOffset At, string Text, bool New);

    public Draft Draft { get; private set; } = null!;

    public ImmutableArray<Shown> Messages { get; private set; } = [];

    public int Unread { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int UpTo { get; set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        SendAsync(application, new PostMessage(application, Text ?? ""), "Votre message est envoyé.", cancellation);

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
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } draft) return false;
        Draft = draft;
        var stream = ConversationState.IdOf(application);
        if (await reads.ReadAsync<ConversationState>(stream, cancellation).ConfigureAwait(false) is not ConversationState.Known conversation) return true;
        var contents = await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var names = new Names(reads, draft.Definition);
        Unread = conversation.UnreadBy(Side.Applicant);
        UpTo = conversation.Last.Number;
        ModelState.Remove(nameof(UpTo));
        Messages = await names.WriteAsync(() => conversation.Messages.Select(message => new Shown(
            message.Number, message.From == Side.Applicant,
            message.From == Side.Applicant ? names.Person(message.By.PersonId ?? "") : draft.Definition.Funder.ContactService, message.At,
            contents.Json<PostedWords>(PostedWords.RecordOf(message.Number))?.Text ?? "Message effacé.",
            message.From == Side.Service && message.Number > conversation.ReadByApplicant)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return true;
    }
}
