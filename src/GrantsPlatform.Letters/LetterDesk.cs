using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Desks;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Letters;

/// <summary>Writes each message as the letter of its notice, with what is known when it leaves.</summary>
public sealed class LetterDesk(Queries queries, ILinks links) : ILetters
{
    internal static readonly LetterBook Book = LetterBook.Whole();

    /// <summary>The notices that have a letter.</summary>
    internal static IEnumerable<Type> Notices => Book.Notices;

    /// <summary>For a runtime that is being made: mails lead nowhere until <paramref name="links"/> says where.</summary>
    public static Func<ReadSide, TimeProvider, ILetters> With(ILinks? links = null) => (side, clock) => new LetterDesk(new Queries(side, clock), links ?? new NoPages());

    public async ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation)
    {
        var draft = await Book.WriteAsync(new Asking(message, queries, links, cancellation)).ConfigureAwait(false);
        if (draft is Draft.Outdated) return new LetterAnswer.Outdated();
        var letter = (draft as Draft.Written)?.Letter;
        var meant = await queries.AskAsync(new AddresseesOf(message.To, message.About, letter?.Topic ?? Topic.Binding), Viewer.Policy, cancellation).ConfigureAwait(false);
        return meant is not { All.IsEmpty: false } ? new LetterAnswer.Nobody()
            : letter is null ? new LetterAnswer.NotWritten()
            : new LetterAnswer.Ready([.. meant.All.Where(one => one.Heeds).Select(AddressOf)], to => Set(letter.Compose(to.Name, letter.LeadsTo is { } page ? links.To(page) : null)));
    }

    private static Address AddressOf(Addressee one) => new(one.Id, one.Name, one.Mail);

    internal static WrittenLetter Set(LetterText letter) =>
        new(letter.Subject, PlainText.Of(letter)) { Files = letter.Enclosed };
}
