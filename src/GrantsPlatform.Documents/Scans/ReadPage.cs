using GrantsPlatform.Documents.Marks;

namespace GrantsPlatform.Documents.Scans;

/// <summary>What was found on a page of a pile.</summary>
/// <param name="Number">In the pile, from 1 on.</param>
/// <param name="Mark">Null where none was found.</param>
/// <param name="Why">Why not; null where one was.</param>
/// <param name="Upright">The clockwise turn, in degrees, in which the page shows its code upright: 0, 90, 180 or 270; null where that is not known.</param>
public sealed record ReadPage(int Number, PageMark? Mark, UnreadWhy? Why, int? Upright = null)
{
    public static ReadPage Of(int number, PageMark mark, int? upright = null) => new(number, mark, null, upright);

    public static ReadPage Unread(int number, UnreadWhy why) => new(number, null, why);
}

public enum UnreadWhy
{
    /// <summary>Nothing is on it: the back of another, as a rule.</summary>
    Blank,

    /// <summary>It is no picture, and its text names no page.</summary>
    NoImage,

    NoCode,

    /// <summary>Codes of several pages on one.</summary>
    SeveralCodes,

    TooLarge,

    /// <summary>In a format that is not read here.</summary>
    UnknownFormat,

    Damaged,

    TookTooLong,
}
