using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Desks;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Letters;

/// <summary>Writes each message as the letter of its notice, with what is known when it leaves.</summary>
/// <param name="press">Null: mails carry no documents of themselves.</param>
public sealed class LetterDesk(Queries queries, ILinks links, ILetterPress? press = null) : ILetters
{
    internal static readonly LetterBook Book = LetterBook.Whole();

    /// <summary>The notices that have a letter.</summary>
    internal static IEnumerable<Type> Notices => Book.Notices;

    /// <summary>For a runtime that is being made: mails lead nowhere until <paramref name="links"/> says where.</summary>
    public static Func<ReadSide, TimeProvider, ILetters> With(ILinks? links = null, Func<Queries, TimeProvider, ILetterPress>? press = null) => (side, clock) =>
    {
        var queries = new Queries(side, clock);
        return new LetterDesk(queries, links ?? new NoPages(), press?.Invoke(queries, clock));
    };

    public async ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation)
    {
        var proofs = new RememberedProofs(links);
        var draft = await Book.WriteAsync(new Asking(message, queries, proofs, cancellation)).ConfigureAwait(false);
        if (draft is Draft.Outdated) return new LetterAnswer.Outdated();
        var letter = (draft as Draft.Written)?.Letter;
        var meant = await queries.AskAsync(new AddresseesOf(message.To, message.About, letter?.Topic ?? Topic.Binding), Viewer.Policy, cancellation).ConfigureAwait(false);
        if (meant is not { All.IsEmpty: false }) return new LetterAnswer.Nobody();
        if (letter is null) return new LetterAnswer.NotWritten();
        var text = AtWork is null ? null : message.Encloses;
        var act = text is null ? null : await queries.AskAsync(new ActToEnclose(text), Viewer.Policy, cancellation).ConfigureAwait(false);
        if (text is not null && act is { Document: null }) return new LetterAnswer.Awaits(text);
        return new LetterAnswer.Ready([.. meant.All.Where(one => one.Heeds).Select(AddressOf)], to => WrittenTo(to, message, letter, act?.Document, proofs)) { Application = meant.Application, Organisation = meant.Organisation };
    }

    private WrittenLetter WrittenTo(Address to, Message message, Letter letter, UploadRef? act, RememberedProofs proofs)
    {
        var address = letter.LeadsTo is { } page ? links.To(page) : null;
        WrittenLetter With(params ImmutableArray<Block> beside) => Kept(Set(letter.Compose(to.Name, address, beside), DocumentOf(message, letter)), proofs);

        if (act is null) return With();
        var whole = With(EnclosedAct.Joined(act));
        return whole with { Files = whole.Files.Add(new EnclosedFile.Kept(act.Name, act.MediaType, act.Hash)), Lighter = With(EnclosedAct.LeftOut(act)) };
    }

    private static WrittenLetter Kept(WrittenLetter letter, RememberedProofs proofs) => letter with { Kept = new KeptLetter(proofs.Masked(letter.Subject), proofs.Masked(letter.Text)) };

    private static Address AddressOf(Addressee one) => new(one.Id, one.Name, one.Mail) { HasAccount = one.HasAccount };

    private EnclosedFile? DocumentOf(Message message, Letter letter) => letter is FileLetter { Audience: Audience.Organisation } own ? AtWork?.DocumentOf(message.Code, own) : null;

    private ILetterPress? AtWork => press is { IsAtWork: true } ? press : null;

    internal static WrittenLetter Set(LetterText letter, EnclosedFile? document = null) =>
        new(letter.Subject, PlainText.Of(letter)) { Files = document is null ? letter.Enclosed : letter.Enclosed.Add(document) };
}
