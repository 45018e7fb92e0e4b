using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Letters.Model;

/// <summary>A part of a letter, for what it says and not for how it looks: each renderer sets it in its own way.</summary>
public abstract record Block
{
    /// <summary>"Bonjour Camille Essai,"; whoever nobody knows by name is greeted without one.</summary>
    public sealed record Greeting(string Name) : Block;

    /// <summary>Sentences; several lines stay lines.</summary>
    public sealed record Paragraph(ImmutableArray<string> Lines) : Block;

    public sealed record Heading(string Text) : Block;

    /// <summary>What belongs together, with no space between.</summary>
    public sealed record Together(ImmutableArray<Block> Blocks) : Block;

    public sealed record Items(ImmutableArray<string> Entries) : Block;

    /// <summary>"Lieu : …", line by line.</summary>
    public sealed record Fields(ImmutableArray<LabelledValue> All) : Block;

    /// <summary>Lines that add up or explain a sum, under the words that announce it.</summary>
    public sealed record Sum(string Announced, Money Total, ImmutableArray<SumLine> Lines) : Block;

    /// <summary>Words that a person typed: "Motifs : …".</summary>
    public sealed record Quoted(string Label, string Words) : Block;

    /// <summary>What the law asks to be said, and no template may leave out.</summary>
    public sealed record Mention(ImmutableArray<string> Lines) : Block;

    /// <summary>How a decision can be contested, until when and before whom: the law asks for it, and delays run only where it was said.</summary>
    /// <param name="Headed">Under a heading of its own.</param>
    public sealed record Remedies(bool Headed, string? Lead, ImmutableArray<string> Ways, string? After) : Block;

    /// <summary>An address that only this letter holds.</summary>
    public sealed record Link(string Address) : Block;

    /// <summary>The service in charge, as the acknowledgement of receipt must name it.</summary>
    public sealed record Service(Funder Funder) : Block;

    /// <summary>Which file the letter is about.</summary>
    /// <param name="Project">Its title; null: unknown.</param>
    public sealed record Reference(string File, string? Project, string Applicant) : Block
    {
        /// <summary>"AAP25-0042, « Permanences rurales » (Association d’exemple)".</summary>
        public string InWords => $"{File}{(Project is null ? "" : $", «\u00A0{French.InQuotes(Project)}\u00A0»")} ({Applicant})";
    }

    /// <summary>Whom to ask. <paramref name="ByPhone"/>: also by telephone.</summary>
    public sealed record Questions(Funder Funder, bool ByPhone) : Block;

    /// <summary>In whose name it is written.</summary>
    public sealed record Signature(string Name) : Block;
}

public sealed record LabelledValue(string Label, string Value);

/// <summary>A line of a sum: an amount, a number that it depends on, or neither where it is not known; and how it comes about.</summary>
public sealed record SumLine(string Label, Money? Amount = null, decimal? Number = null, string? Explanation = null);
