using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>What stands in a cell: a value of its type, so that people add, sort and filter what they were given.</summary>
public abstract record Cell
{
    private Cell() { }

    public static readonly Cell Empty = new Nothing();

    /// <summary>Text stays text, whatever it begins with: it never becomes a formula.</summary>
    public sealed record Words(string Value) : Cell;

    public sealed record Number(decimal Value) : Cell;

    public sealed record Euros(Money Value) : Cell;

    public sealed record Day(DateOnly Value) : Cell;

    /// <param name="Value">The wall clock of the file's zone, to the second.</param>
    public sealed record Moment(DateTime Value) : Cell;

    public sealed record YesOrNo(bool Value) : Cell;

    public sealed record Nothing : Cell;

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Words(text);
    public static Cell Of(decimal? number) => number is { } value ? new Number(value) : Empty;
    public static Cell Of(Money? amount) => amount is { } value ? new Euros(value) : Empty;
    public static Cell Of(DateOnly? day) => day is { } value ? new Day(value) : Empty;
    public static Cell Of(bool? holds) => holds is { } value ? new YesOrNo(value) : Empty;
}
