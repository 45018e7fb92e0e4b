using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows out of a spreadsheet that was saved as text. Nothing is guessed: what is not understood is a problem, and an empty cell says nothing.</summary>
/// <param name="Lines">The line of the sheet on which each row stands.</param>
/// <param name="Problems">If there is any, the rows must not be used.</param>
public sealed record RowSheet(ImmutableArray<RegisterRow> Rows, ImmutableArray<int> Lines, ImmutableArray<RowProblem> Problems)
{
    public const string Code = "code";
    public const string Kind = "sorte";
    public const string LastContact = "dernier contact";
    public const string Person = "personne";
    public const string YearOfBirth = "année de naissance";

    private const int LongestShown = 40;

    public static RowSheet Read(RegisterDefinition register, string text)
    {
        var (records, open) = CsvText.Read(text);
        if (open is { } line) return Wrong(new RowProblem(line, "", Whole, "Un guillemet ouvert n’est jamais refermé."));
        var filled = records.Where(record => !record.IsEmpty).Select(record => record with { Cells = [.. record.Cells.Select(Texts.Line)] }).ToList();
        if (filled.Count == 0) return Wrong(new RowProblem(1, "", Whole, "Le fichier est vide."));
        var header = new SheetHeader(register, filled[0]);
        if (!header.Problems.IsEmpty) return Wrong([.. header.Problems]);
        var problems = new List<RowProblem>();
        var rows = filled.Skip(1).Select(record => Row(register, header, record, problems)).ToImmutableArray();
        return new RowSheet(rows, [.. filled.Skip(1).Select(record => record.Line)], [.. problems]);
    }

    /// <summary>A problem that a command found in the rows, where a reader of the sheet finds it.</summary>
    public RowProblem InSheet(RowProblem problem) => problem with { Line = Lines[problem.Line - 1] };

    /// <summary>The column of what concerns a whole line.</summary>
    internal const string Whole = "toute la ligne";

    /// <summary>Short enough for a message.</summary>
    internal static string Shown(string cell)
    {
        var plain = cell.Trim();
        return plain.Length > LongestShown ? plain[..LongestShown] + "…" : plain;
    }

    private static RowSheet Wrong(params RowProblem[] problems) => new([], [], [.. problems]);

    private static RegisterRow Row(RegisterDefinition register, SheetHeader header, CsvRecord record, List<RowProblem> problems)
    {
        var code = header.Cell(record, Code);
        if (record.Cells.Skip(header.Width).Any(cell => !string.IsNullOrWhiteSpace(cell))) Add(Whole, "Cette ligne a plus de cases que la première.");
        var written = header.Cell(record, Kind);
        var kind = register.Kinds.FirstOrDefault(one => Same(one.Code, written) || Same(one.Label, written));
        if (kind is null) Add(Kind, $"Les sortes de lignes possibles sont\u202F: {string.Join(", ", register.Kinds.Select(one => one.Label))}.");
        var last = SheetValue.Day(header.Cell(record, LastContact));
        if (last is null) Add(LastContact, "Indiquez un jour qui existe (JJ/MM/AAAA).");
        var person = header.Cell(record, Person);
        var birth = header.Cell(record, YearOfBirth);
        if (birth.Length > 0 && !SheetValue.IsYear(birth)) Add(YearOfBirth, "Indiquez une année, en quatre chiffres.");
        return new RegisterRow(
            code, kind?.Code ?? "", last ?? default, person.Length == 0 ? null : person,
            SheetValue.IsYear(birth) ? int.Parse(birth, CultureInfo.InvariantCulture) : null, kind is null ? null : Values(kind, header, record, Add));

        void Add(string column, string message) => problems.Add(new RowProblem(record.Line, Shown(code), column, message));
    }

    private static ImmutableSortedDictionary<string, JsonElement>? Values(RowKind kind, SheetHeader header, CsvRecord record, Action<string, string> add)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, cell) in header.Others(record))
        {
            if (cell.Length == 0) continue;
            if (kind.Columns.FirstOrDefault(one => Same(one.Code, name) || Same(one.Label, name)) is not { } column) add(name, $"«\u00A0{kind.Label}\u00A0» n’a pas cette colonne\u202F: laissez la case vide.");
            else if (values.ContainsKey(column.Code)) add(name, "Cette colonne est donnée deux fois.");
            else if (SheetValue.Of(column, cell) is { } value) values[column.Code] = value;
            else add(name, SheetValue.Wanted(column, cell));
        }
        return values.Count == 0 ? null : values.ToImmutable();
    }

    internal static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
