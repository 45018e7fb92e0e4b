using System.Collections.Immutable;
using GrantsPlatform.Documents.Charts;
using GrantsPlatform.Documents.Maps;

namespace GrantsPlatform.Documents.Papers;

/// <summary>A part of a paper, for what it is and not for how it looks.</summary>
public abstract record Part
{
    /// <summary>The title of the whole, in the middle of its line; once a paper.</summary>
    public sealed record Title(string Text, string? Under = null) : Part;

    /// <param name="Level">1 for an article or a chapter, 2 and 3 below it.</param>
    public sealed record Heading(int Level, string Text) : Part;

    /// <summary>Sentences; several lines stay lines.</summary>
    public sealed record Paragraph(params ImmutableArray<string> Lines) : Part;

    public sealed record Items(ImmutableArray<string> Entries) : Part;

    /// <summary>"Lieu : …", line by line, as a table without rules.</summary>
    public sealed record Fields(ImmutableArray<Labelled> All) : Part;

    /// <param name="Caption">What the table shows: announced to readers who do not see it.</param>
    /// <param name="Total">The last row, set apart; null where nothing adds up.</param>
    public sealed record Grid(string Caption, ImmutableArray<ColumnHead> Columns, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<string>? Total = null) : Part
    {
        /// <summary>Rows of long texts may go over a page.</summary>
        public bool TearsRows { get; init; }
    }

    /// <summary>A table of figures: a grid where it is read, cells of their types where it is counted with.</summary>
    public sealed record Figures(FigureTable Table) : Part;

    /// <param name="Alternative">What those read who do not see it.</param>
    public sealed record Map(DepartementMap Drawing, string Alternative) : Part;

    public sealed record Chart(ChartData Data) : Part;

    /// <summary>Words of a person, with whose they are: "Motifs".</summary>
    public sealed record Quoted(string Label, string Words) : Part;

    /// <summary>What the law asks to be said, within a frame.</summary>
    public sealed record Framed(string? Headed, ImmutableArray<string> Lines, ImmutableArray<string> Ways, string? After = null) : Part;

    /// <summary>Places to sign, beside each other.</summary>
    public sealed record Signatures(ImmutableArray<Signatory> All) : Part;

    public sealed record NewPage : Part;

    /// <summary>A place of a template, by what stands there until it is filled.</summary>
    /// <param name="Tag">What fills it, or what it depends on.</param>
    public sealed record Place(string Tag, string Meaning, ImmutableArray<Part> Inside) : Part;
}

public sealed record Labelled(string Label, string Value);

/// <param name="Share">Of the width, beside the others'.</param>
/// <param name="IsTyped">As people typed it, with their own stops and marks.</param>
public sealed record ColumnHead(string Heading, int Share, bool IsFigure = false, bool IsTyped = false);

/// <param name="Quality">"Pour le financeur".</param>
/// <param name="Name">Of the person or the office; empty where a hand will write it.</param>
/// <param name="Said">"Signé électroniquement le …"; null: a place to sign is left.</param>
public sealed record Signatory(string Quality, string Name, string? Said = null);
