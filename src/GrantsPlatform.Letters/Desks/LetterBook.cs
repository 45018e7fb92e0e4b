using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Which letter each notice is, and what is asked for it. Each journey has a desk that fills in its own.</summary>
internal sealed class LetterBook
{
    private readonly Dictionary<Type, Func<Asking, ValueTask<Draft>>> _lines = [];

    private LetterBook() { }

    public IEnumerable<Type> Notices => _lines.Keys;

    public static LetterBook Whole()
    {
        var book = new LetterBook();
        AccountDesk.Fill(book);
        ApplicationDesk.Fill(book);
        DecisionDesk.Fill(book);
        AgreementDesk.Fill(book);
        ReportDesk.Fill(book);
        RecoveryDesk.Fill(book);
        AppealDesk.Fill(book);
        ConsultationDesk.Fill(book);
        return book;
    }

    public ValueTask<Draft> WriteAsync(Asking asking) => _lines[asking.Notice.GetType()](asking);

    public void For<TNotice>(Func<TNotice, Asking, ValueTask<Draft>> write) where TNotice : Notice => _lines.Add(typeof(TNotice), asking => write((TNotice)asking.Notice, asking));

    /// <summary>A letter that says no more than its notice.</summary>
    public void Plain<TNotice>(Func<TNotice, Letter> write) where TNotice : Notice => For<TNotice>((told, _) => new(write(told)));

    /// <summary>A letter that says what one query finds.</summary>
    public void Of<TNotice, TFacts>(Func<TNotice, Asking, Query<TFacts>> query, Func<TNotice, TFacts, Asking, Letter> write) where TNotice : Notice where TFacts : class =>
        For<TNotice>(async (told, asking) => await asking.AskAsync(query(told, asking)).ConfigureAwait(false) is { } facts ? write(told, facts, asking) : new Draft.NotFound());

    /// <summary>A letter about a file.</summary>
    public void OfFile<TNotice>(Func<TNotice, FileFacts, Letter> write) where TNotice : Notice =>
        For<TNotice>(async (told, asking) => await asking.FileAsync().ConfigureAwait(false) is { } file ? write(told, file) : new Draft.NotFound());

    /// <summary>A letter about a file, and what one query finds beside it.</summary>
    public void OfFile<TNotice, TFacts>(Func<TNotice, StreamId, Query<TFacts>> query, Func<TNotice, FileFacts, TFacts, Letter> write) where TNotice : Notice where TFacts : class =>
        For<TNotice>(async (told, asking) =>
            await asking.FileAsync().ConfigureAwait(false) is { } file && await asking.AskAsync(query(told, asking.About)).ConfigureAwait(false) is { } facts
                ? write(told, file, facts)
                : new Draft.NotFound());

    /// <summary>A letter about a file that is let go once what it says is not so any more: <paramref name="now"/> finds how it is, and null where there is nothing any more.</summary>
    public void OfFileAsLongAs<TNotice, TFacts>(
        Func<TNotice, StreamId, Query<TFacts>> now, Func<TNotice, TFacts, bool> stillSo, Func<TNotice, FileFacts, TFacts, Asking, ValueTask<Draft>> write) where TNotice : Notice where TFacts : class =>
        For<TNotice>(async (told, asking) =>
        {
            if (await asking.FileAsync().ConfigureAwait(false) is not { } file) return new Draft.NotFound();
            return await asking.AskAsync(now(told, asking.About)).ConfigureAwait(false) is { } facts && stillSo(told, facts)
                ? await write(told, file, facts, asking).ConfigureAwait(false)
                : new Draft.Outdated();
        });
}
