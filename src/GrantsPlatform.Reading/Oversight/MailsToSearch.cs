using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>What the platform wrote to people and what became of it, latest first. What the reader may not see the object of is left out.</summary>
/// <param name="After">The token of the page before. One that continues nothing finds nothing.</param>
public sealed record MailsToSearch(MailFilter? Filter, int Size, string? After = null) : OversightQuery<FoundMails>
{
    private const int MostAtOnce = 200;

    /// <summary>Of mails, where few of them are the reader's to see.</summary>
    private const int MostPages = 10;

    private protected override async ValueTask<FoundMails?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var (filter, size) = (Filter ?? new MailFilter(), Math.Clamp(Size, 1, MostAtOnce));
        var (reading, mails) = (new MailReading(room, viewer), ImmutableArray.CreateBuilder<ListedMail>());
        var next = After;
        try
        {
            for (var pages = 0; pages < MostPages && mails.Count < size && (pages == 0 || next is not null); pages++)
            {
                var page = await room.Reads.QueryAsync<MailRow>(filter.Query(size, next), cancellation).ConfigureAwait(false);
                foreach (var row in page.Rows)
                    if (await reading.ListAsync(row.Body, cancellation).ConfigureAwait(false) is { } mail) mails.Add(mail);
                next = page.Next;
            }
            return new FoundMails(mails.ToImmutable(), next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record FoundMails(ImmutableArray<ListedMail> Mails, string? Next);

/// <param name="To">Name and address; null once they were erased.</param>
/// <param name="About">In words.</param>
public sealed record ListedMail(MailRow Row, MailRecipient? To, string About);

public sealed record MailRecipient(string Name, string Mail);

/// <summary>Puts mails into words for one reader.</summary>
internal sealed class MailReading(Room room, Viewer viewer)
{
    private readonly TrailSight _sight = new(room, viewer);
    private readonly Names _names = new(room.Reads, null);

    /// <summary>Null: not theirs to see.</summary>
    public async ValueTask<ListedMail?> ListAsync(MailRow row, CancellationToken cancellation)
    {
        if (!await _sight.SeesAsync(row.Facts.About, cancellation).ConfigureAwait(false)) return null;
        var words = row.IsErased ? null : await WordsAsync(row.Id, cancellation).ConfigureAwait(false);
        return new ListedMail(row, words is null ? null : new MailRecipient(words.Name, words.Mail), await AboutAsync(row.Facts, cancellation).ConfigureAwait(false));
    }

    public async ValueTask<MailWords?> WordsAsync(string id, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(MailState.IdOf(id), cancellation).ConfigureAwait(false)).Json<MailWords>(MailWords.Record);

    private ValueTask<string> AboutAsync(MailFacts mail, CancellationToken cancellation) => new(_names.WriteAsync(
        () => mail.Application is { } application ? _names.File(application) : Operations.Concerned.By(mail.About, _names), cancellation));
}
