using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Marks;

/// <summary>
/// What the small code on a printed page says: which act, which page, of how many. It holds no personal data, and a check over all of it: what is read
/// wrongly is no mark, and never another file's.
/// </summary>
/// <param name="Act">The key of the act: of an agreement's text, see <see cref="OfText"/>.</param>
/// <param name="Page">From 1 on; 0: what shows the page does not know which it is.</param>
/// <param name="Of">How many pages the act has; 0 where the page is not known.</param>
public sealed record PageMark(string Act, int Page, int Of)
{
    public const int MostPages = 999;

    private const string Start = "GP1";
    private const int HashDigits = 12;
    private const int CheckDigits = 6;

    /// <summary>The key of one text of an agreement: its file, and the beginning of the hash of what was sent to be signed.</summary>
    /// <param name="hash">Of the text, in 64 hexadecimal digits.</param>
    public static string OfText(string application, string hash) => $"{application}~{hash[..HashDigits]}";

    /// <summary>Of every page of a document whose pages are counted by whoever prints it: a Word file.</summary>
    public static PageMark OfAnyPage(string act) => new(act, 0, 0);

    public bool KnowsPage => Page > 0;

    /// <summary>The file of an agreement's text, and the beginning of its hash; null: the mark is of something else.</summary>
    public (string Application, string Hash)? Text => StreamId.PartsOf(Act) is [{ Length: > 0 } application, { Length: HashDigits } hash] ? (application, hash) : null;

    /// <summary>"GP1/{act}/{page}-{of}/{check}".</summary>
    /// <exception cref="InvalidOperationException">No page bears such a mark.</exception>
    public string Format() => IsMark(Act, Page, Of)
        ? $"{Said(Act, Page, Of)}/{CheckOf(Said(Act, Page, Of))}"
        : throw new InvalidOperationException($"'{Act}', page {Page} of {Of}, is no mark of a page.");

    /// <summary>Null where it is no mark, or was misread.</summary>
    public static PageMark? Parse(string? text)
    {
        if (text?.Split('/') is not [Start, var act, var pages, var check]) return null;
        if (pages.Split('-') is not [var first, var last] || Number(first) is not { } page || Number(last) is not { } of) return null;
        return IsMark(act, page, of) && CheckOf(Said(act, page, of)) == check ? new PageMark(act, page, of) : null;
    }

    private static bool IsMark(string act, int page, int of) => StreamId.IsKey(act) && ((page >= 1 && page <= of && of <= MostPages) || (page == 0 && of == 0));

    private static string Said(string act, int page, int of) => string.Create(CultureInfo.InvariantCulture, $"{Start}/{act}/{page}-{of}");

    private static string CheckOf(string said) => Digest.Of(said)[..CheckDigits];

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
