using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Sheets;

/// <param name="Name">Of the sheet's tab, at most 31 characters.</param>
public sealed record SheetHead(string Name, ImmutableArray<SheetColumn> Columns)
{
    /// <summary>What the rows are, told behind them with their number; empty: nothing is told.</summary>
    public ImmutableArray<SheetNote> Notes { get; init; } = [];
}

/// <summary>Something that whoever opens the file later wants to know of it: which list it is, of which day.</summary>
public sealed record SheetNote(string Label, string Value);

/// <param name="Width">In characters.</param>
public sealed record SheetColumn(string Heading, int Width = 18)
{
    /// <summary>What a cell may say, where the sheet is to be filled; empty: anything. Excel alone offers them.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public CellRule Rule { get; init; }
}

/// <summary>
/// A sheet that is written row by row to where it goes: what it takes of memory does not depend on how many rows there are. <see cref="EndAsync"/>
/// makes it whole; one that was only disposed of is no file.
/// </summary>
public abstract class Sheet : IAsyncDisposable
{
    /// <summary>Excel's own limit, its head included.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Rows written so far, without the head.</summary>
    public int Rows { get; private set; }

    /// <exception cref="SheetTooLongException">One row more than a spreadsheet holds.</exception>
    public async ValueTask AddAsync(ImmutableArray<Cell> row, CancellationToken cancellation = default)
    {
        if (Rows + 1 == MostRows && Limited) throw new SheetTooLongException();
        await WriteAsync(row, cancellation).ConfigureAwait(false);
        Rows++;
    }

    public abstract ValueTask EndAsync(CancellationToken cancellation = default);
    public abstract ValueTask DisposeAsync();

    private protected Sheet() { }

    private protected const string NotesName = "À propos";

    private protected static readonly ImmutableArray<SheetColumn> NoteColumns = [new("Ce fichier", 30), new("", 100)];

    /// <summary>The number of rows is counted while they are written, and never told from elsewhere.</summary>
    private protected IEnumerable<(string Label, Cell Value)> NotesOf(SheetHead head) =>
        head.Notes.IsEmpty ? [] : [.. head.Notes.Select(note => (note.Label, Cell.Of(note.Value))), (RowCount, Cell.Of((decimal)Rows))];

    private const string RowCount = "Nombre de lignes";

    private protected virtual bool Limited => true;

    private protected abstract ValueTask WriteAsync(ImmutableArray<Cell> row, CancellationToken cancellation);

    /// <param name="to">Is only written to, forwards, and stays open.</param>
    public static async ValueTask<Sheet> BeginAsync(SheetFormat format, Stream to, SheetHead head, CancellationToken cancellation = default) => format switch
    {
        SheetFormat.Xlsx => await XlsxSheet.BeginAsync(to, head).ConfigureAwait(false),
        SheetFormat.Ods => await OdsSheet.BeginAsync(to, head).ConfigureAwait(false),
        _ => await CsvSheet.BeginAsync(to, head, cancellation).ConfigureAwait(false),
    };
}

public sealed class SheetTooLongException() : InvalidOperationException($"A sheet holds at most {Sheet.MostRows} rows.");
