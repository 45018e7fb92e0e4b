using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters;

/// <summary>What the platform writes to somebody, with everything that it says. Pure: the same record is the same letter.</summary>
public abstract record Letter
{
    /// <summary>Whom it is written to, which its recipients are of.</summary>
    public abstract Audience Audience { get; }

    /// <summary>Those who have muted the topic do not get it.</summary>
    public virtual Topic Topic => Topic.Binding;

    /// <summary>The page of what it is about; null where its own sentences hold a link.</summary>
    public abstract Destination? LeadsTo { get; }

    protected abstract Prose Subject { get; }

    /// <summary>Where it is kept as a file: its name, without an ending.</summary>
    protected virtual string? FileName => null;

    /// <summary>Files that go with it.</summary>
    /// <param name="address">Of the page that it leads to; null where there are no pages.</param>
    protected virtual ImmutableArray<EnclosedFile> Enclosed(string? address) => [];

    protected abstract IEnumerable<Block> Body();

    /// <summary>What ends it: the file, the contact, in whose name.</summary>
    protected virtual IEnumerable<Block> Closing() => [];

    /// <param name="recipient">The name of the person written to; empty when nobody knows it.</param>
    /// <param name="address">Of the page that it leads to; null where there are no pages.</param>
    /// <param name="beside">What the mail says of what goes with it.</param>
    public LetterText Compose(string recipient, string? address, params ImmutableArray<Block> beside) =>
        new(Texts.Line(Subject.ToString()), [new Block.Greeting(recipient), .. Body(), .. beside, .. Way(address), .. Closing()], Enclosed(address), FileName);

    private IEnumerable<Block> Way(string? address) => LeadsTo is { } page && address is not null ? [Together(Text(page.Invitation), new Block.Link(address))] : [];

    protected static Block.Paragraph Text(Prose words) => new([words.ToString()]);
    protected static Block.Paragraph Text(Prose first, Prose second) => new([first.ToString(), second.ToString()]);
    protected static Block.Mention Mention(Prose words) => new([words.ToString()]);
    protected static Block.Heading Heading(Prose words) => new(words.ToString());
    protected static Block.Together Together(params ImmutableArray<Block> blocks) => new(blocks);
    protected static Block.Fields Fields(params IEnumerable<(string Label, string Value)> fields) => new([.. fields.Select(field => new LabelledValue(field.Label, field.Value))]);

    /// <summary>Amounts that add up.</summary>
    protected static Block.Sum Sum(Prose announced, ImmutableArray<NamedAmount> amounts) =>
        new(announced.ToString(), amounts.Sum(one => one.Amount), [.. amounts.Select(one => new SumLine(one.Label, one.Amount))]);

    /// <summary>A sum as the balance was drawn.</summary>
    protected static Block.Sum Sum(Prose announced, Money total, ImmutableArray<BalanceLine> lines) =>
        new(announced.ToString(), total, [.. lines.Select(line => new SumLine(line.Label, line.Amount, line.Number, line.Explanation))]);
}

/// <summary>Of whom the recipients of a letter are.</summary>
public enum Audience
{
    /// <summary>The holder of an account, about the way into it.</summary>
    Person,

    /// <summary>The people of an organisation who have a part in its files.</summary>
    Organisation,

    /// <summary>The contact of a partner, who may have no account.</summary>
    Partner,

    /// <summary>Whoever is asked for an opinion from outside, who has no account.</summary>
    Outsider,

    /// <summary>The members of a committee.</summary>
    Committee,

    /// <summary>The funder's people.</summary>
    Service,
}
