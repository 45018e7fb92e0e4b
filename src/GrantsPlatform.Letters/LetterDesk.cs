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
    private static readonly LetterBook Book = LetterBook.Whole();

    /// <summary>The notices that have a letter.</summary>
    internal static IEnumerable<Type> Notices => Book.Notices;

    /// <summary>For a runtime that is being made: mails lead nowhere until <paramref name="links"/> says where.</summary>
    public static Func<ReadSide, TimeProvider, ILetters> With(ILinks? links = null) => (side, clock) => new LetterDesk(new Queries(side, clock), links ?? new NoPages());

    public async ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation)
    {
        var meant = await queries.AskAsync(new AddresseesOf(message.To), Viewer.Policy, cancellation).ConfigureAwait(false);
        return await Book.WriteAsync(new Asking(message, queries, links, cancellation)).ConfigureAwait(false) switch
        {
            Draft.Outdated => new LetterAnswer.Outdated(),
            _ when meant is not { All.IsEmpty: false } => new LetterAnswer.Nobody(),
            Draft.Written { Letter: var letter } => new LetterAnswer.Ready([.. meant.All.Where(one => Heeds(one, letter.Topic)).Select(AddressOf)], to => Set(letter.Compose(to.Name))),
            _ => new LetterAnswer.NotWritten(),
        };
    }

    private static bool Heeds(Addressee one, Topic topic) => !Topics.MayBeMuted(topic) || !one.Muted.Contains(topic);

    private static Address AddressOf(Addressee one) => new(one.Id, one.Name, one.Mail);

    private static WrittenLetter Set(LetterText letter) => new(letter.Subject, PlainText.Of(letter));
}
