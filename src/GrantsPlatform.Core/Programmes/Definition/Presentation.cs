using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What a call's page says to those who wonder whether to apply. Shown, and searched; nothing is computed with it.</summary>
public sealed record Presentation(
    [Description("Why there is this call, in plain words; an empty line parts paragraphs.")] string Purpose,
    [Description("Words under which the call is found, beside those of its title: themes, audiences, the acronyms that people use.")] ImmutableArray<string> Themes = default,
    [Description("What to have at hand before one begins.")] Preparation? Preparation = null)
{
    public ImmutableArray<string> Themes { get; init; } = Themes.OrEmpty();

    /// <summary>In their order.</summary>
    public IEnumerable<string> Paragraphs => Purpose.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What to have at hand before one begins.</summary>
public sealed record Preparation(
    [Description("How long it takes, as a sentence.")] string Duration,
    [Description("What is needed beside the attachments, which the page lists by itself.")] ImmutableArray<string> Needed,
    [Description("Texts to read or to fill in.")] ImmutableArray<TextToRead> Texts = default)
{
    public ImmutableArray<TextToRead> Texts { get; init; } = Texts.OrEmpty();
}

/// <param name="Address">Where it stands, over https; or that of a <see cref="CallDocument"/>.</param>
public sealed record TextToRead(string Label, string Address);
