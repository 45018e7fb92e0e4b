using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What the service writes down of each file for itself, in a column of its own; nobody outside the service sees it.</summary>
/// <param name="Options">For a choice.</param>
public sealed record FreeColumn(string Code, string Label, FreeColumnType Type, ImmutableArray<Option> Options = default)
{
    public ImmutableArray<Option> Options { get; init; } = Options.OrEmpty();

    /// <summary>The field of a form that takes the same values.</summary>
    public Field AsField => new(Code, Label, Type switch
    {
        FreeColumnType.Text => FieldType.Text,
        FreeColumnType.Choice => FieldType.Choice,
        FreeColumnType.Integer => FieldType.Integer,
        FreeColumnType.Amount => FieldType.Amount,
        FreeColumnType.Day => FieldType.Date,
        FreeColumnType.YesNo => FieldType.YesNo,
        _ => throw new InvalidOperationException($"{Type} is not a type of column."),
    }, Required: false, Options: Options);
}

public enum FreeColumnType { Text, Choice, Integer, Amount, Day, YesNo }
