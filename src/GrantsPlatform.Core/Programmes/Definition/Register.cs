using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What a grantee writes down of the people supported and of what was done for them. Values are typed, never free text, so that no name slips in.</summary>
/// <param name="Kinds">Exactly one has the unit person; rows of the others may point to one of its rows.</param>
/// <param name="RetentionMonths">A row is erased this long after its last contact, at the end of the month.</param>
/// <param name="SmallestCell">Counts below it are not shown in breakdowns.</param>
public sealed record RegisterDefinition(
    ImmutableArray<RowKind> Kinds,
    [Description("Months after the last contact at whose end a row is erased.")] int RetentionMonths,
    [Description("Breakdowns do not show counts below it; 5 when left out.")] int? SmallestCell = null,
    [Description("Tables of the activity report, in their order; left out: none.")] ImmutableArray<ActivityTable> Tables = default)
{
    public ImmutableArray<ActivityTable> Tables { get; init; } = Tables.OrEmpty();

    public const int UsualSmallestCell = 5;

    public int Smallest => SmallestCell ?? UsualSmallestCell;

    public RowKind? Find(string kind) => Kinds.FirstOrDefault(known => known.Code == kind);

    /// <summary>The end of the month in which a row's time is over.</summary>
    public DateOnly KeptUntil(DateOnly lastContact)
    {
        var last = lastContact.AddMonths(RetentionMonths);
        return new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
    }

    public RowKind Persons => Kinds.First(kind => kind.Unit == RowUnit.Person);
}

/// <summary>What one row of a kind stands for.</summary>
public enum RowUnit { Person, Situation, Contact, Session, Workshop, Outreach, Procedure }

/// <param name="Label">French, in the singular.</param>
public sealed record RowKind(string Code, string Label, RowUnit Unit, ImmutableArray<RegisterColumn> Columns)
{
    public RegisterColumn? Find(string column) => Columns.FirstOrDefault(known => known.Code == column);
}

public enum ColumnType { Choice, MultipleChoice, Integer, Amount, Day, YesNo, Commune }

/// <summary>A value that is not there is not known, which is not the same as no or zero.</summary>
/// <param name="Options">For choices.</param>
/// <param name="Min">Least value of a number, in euros for amounts.</param>
public sealed record RegisterColumn(string Code, string Label, ColumnType Type, ImmutableArray<Option> Options = default, decimal? Min = null, decimal? Max = null)
{
    public ImmutableArray<Option> Options { get; init; } = Options.OrEmpty();

    public EvidenceKind Evidence => Type switch
    {
        ColumnType.Choice or ColumnType.Commune => EvidenceKind.Text,
        ColumnType.MultipleChoice => EvidenceKind.List,
        ColumnType.Integer or ColumnType.Amount => EvidenceKind.Number,
        ColumnType.Day => EvidenceKind.Day,
        ColumnType.YesNo => EvidenceKind.YesNo,
        _ => throw new InvalidOperationException($"{Type} is not a column type."),
    };

    /// <summary>The field of a form that takes the same values.</summary>
    internal Field AsField => new(Code, Label, Type switch
    {
        ColumnType.Choice => FieldType.Choice,
        ColumnType.MultipleChoice => FieldType.MultipleChoice,
        ColumnType.Integer => FieldType.Integer,
        ColumnType.Amount => FieldType.Amount,
        ColumnType.Day => FieldType.Date,
        ColumnType.YesNo => FieldType.YesNo,
        ColumnType.Commune => FieldType.Commune,
        _ => throw new InvalidOperationException($"{Type} is not a column type."),
    }, Required: false, Options: Options, Min: Min, Max: Max);
}
