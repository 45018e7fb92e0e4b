using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Oversight;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What the platform wrote to people, without what it said; or what has yet to leave.</summary>
internal sealed class MailSource() : ListSource(ExportedList.Mails, "courriels", "/exploitation/courriels/tableur", Door.Oversight, null)
{
    private const int AtOnce = 200;

    public override MarkOfSight Sight(string? of) => new(null) { InEveryCall = true };

    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var address = MailsAddress.Of(asked.Query);
        if (address.Filter is not { } filter) return null;
        if (address.State == MailsStates.Unsent)
            return await asked.OpenAsync(
                new MailsUnsent(filter.Letter, filter.Object), unsent => new SheetDownload("courriels-en-attente", UnsentHead(address), unsent.Mails.Length, unsent.Mails.Select(Row).ToAsyncEnumerable()),
                cancellation).ConfigureAwait(false);
        return await asked.OpenAsync(
            after => new MailsToSearch(filter, AtOnce, after), page => (page.Mails, page.Next),
            mails => new SheetDownload("courriels", Head(address), null, mails.Select(Row)) { AtMostAsync = stop => CountAsync(asked, filter, stop) }, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<long> CountAsync(AskedList asked, MailFilter filter, CancellationToken cancellation) =>
        (await asked.Queries.AskAsync(new MailsCounted(filter), asked.Viewer, cancellation).ConfigureAwait(false))?.AtMost ?? 0;

    private static SheetHead Head(MailsAddress address) => new("Courriels envoyés",
    [
        new("Quand"), new("À qui", 40), new("Adresse", 40), new("Courriel", 50), new("Au sujet de", 60), new("État", 25), new("Essais", 10),
    ]) { Notes = [Searched(address)] };

    private static ImmutableArray<Cell> Row(ListedMail mail) =>
    [
        new Cell.Moment(ParisTime.Wall(mail.Row.At)), Cell.Of(mail.To?.Name ?? "effacé"), Cell.Of(mail.To?.Mail), Cell.Of(LetterTitles.Of(mail.Row.Facts.Letter)), Cell.Of(mail.About),
        Cell.Of(MailWordsInFrench.Of(mail.Row.End)), Cell.Of((decimal)mail.Row.Attempt),
    ];

    private static SheetHead UnsentHead(MailsAddress address) => new("Courriels en attente", [new("Courriel", 50), new("À la suite de", 60), new("Départ")]) { Notes = [Searched(address)] };

    private static ImmutableArray<Cell> Row(UnsentMail mail) =>
        [Cell.Of(mail.Letter is { } code ? LetterTitles.Of(code) : "illisible par cette version"), Cell.Of(mail.About), new Cell.Moment(ParisTime.Wall(mail.NotBefore))];

    private static SheetNote Searched(MailsAddress address) => SearchNote.Of(
    [
        ("destinataire", address.To), ("organisme", address.Organisation), ("objet", address.Object), ("courriel", address.Letter is { } letter ? LetterTitles.Of(letter) : null), ("état", MailsStates.Choices.FirstOrDefault(choice => choice.Value == address.State)?.Label),
        ("à partir du", address.From), ("jusqu’au", address.Until),
    ]);
}
