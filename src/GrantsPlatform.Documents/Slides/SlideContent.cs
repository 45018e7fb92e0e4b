using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Slides;

/// <summary>One slide: its title, and what it shows.</summary>
internal abstract record SlideContent(string Title)
{
    /// <param name="Under">Who speaks.</param>
    public sealed record Opening(string Title, string Subject, ImmutableArray<string> Under) : SlideContent(Title);

    public sealed record Words(string Title, ImmutableArray<SlideLine> Lines) : SlideContent(Title);

    /// <param name="Notes">What is said under it.</param>
    public sealed record Table(string Title, Part.Grid Grid, ImmutableArray<SlideLine> Notes) : SlideContent(Title);

    public sealed record Map(string Title, Part.Map Drawing) : SlideContent(Title);
}

/// <summary>A paragraph of a slide.</summary>
/// <param name="Lead">In bold before it.</param>
internal sealed record SlideLine(string Text, bool IsItem = false, string? Lead = null)
{
    /// <summary>How many letters a line of a slide takes.</summary>
    private const int Letters = 105;

    public int Height => 1 + (((Lead?.Length ?? 0) + Text.Length - 1) / Letters);
}
