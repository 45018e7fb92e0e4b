using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>A budget out of a sheet that was filled offline. Nothing is guessed, and with one cell that is not understood nothing is taken.</summary>
/// <param name="Budget">Its lines in the order of the form.</param>
/// <param name="Problems">If there is any, the budget must not be used.</param>
internal sealed record BudgetReading(Budget Budget, ImmutableArray<RowProblem> Problems)
{
    /// <summary>Far more than the form has accounts.</summary>
    public const int MostRows = 1_000;

    private const string Whole = "toute la ligne";
    private const int LongestShown = 40;

    public static BudgetReading Read(string text)
    {
        var (records, open) = CsvText.Read(text);
        if (open is { } line) return Wrong(new RowProblem(line, "", Whole, "Un guillemet ouvert n’est jamais refermé."));
        var filled = records.Where(record => !record.IsEmpty).ToList();
        if (filled.Count == 0) return Wrong(new RowProblem(1, "", Whole, "Le fichier est vide."));
        if (filled.Count > MostRows) return Wrong(new RowProblem(filled[MostRows].Line, "", Whole, $"Un budget compte {French.Number(MostRows)} lignes au plus."));
        var head = filled[0];
        ImmutableArray<int> places = [PlaceOf(head, BudgetTable.Side), PlaceOf(head, BudgetTable.Account), PlaceOf(head, BudgetTable.Amount)];
        if (places[1] < 0) return Wrong(new RowProblem(head.Line, "", BudgetTable.Account, "Cette colonne manque\u202F: gardez la première ligne du tableau téléchargé."));
        if (places[2] < 0) return Wrong(new RowProblem(head.Line, "", BudgetTable.Amount, "Cette colonne manque\u202F: gardez la première ligne du tableau téléchargé."));
        return new Lines(places).Read(filled.Skip(1).TakeWhile(record => !IsNote(record, places)));
    }

    private static BudgetReading Wrong(RowProblem problem) => new(new Budget([]), [problem]);

    private static int PlaceOf(CsvRecord head, string name) => head.Cells.Select((cell, at) => (cell, at)).Where(one => Same(one.cell, name)).Select(one => one.at).DefaultIfEmpty(-1).First();

    /// <summary>What a text file says of itself behind its rows.</summary>
    private static bool IsNote(CsvRecord record, ImmutableArray<int> places) => record.Cells.Length <= places[2] && Same(record.Cells[0], BudgetTable.Sheet);

    private static bool Same(string one, string other) => French.Fold(Texts.Line(one).Trim()) == French.Fold(other);

    private static string Shown(string cell) => cell.Length > LongestShown ? cell[..LongestShown] + "…" : cell;

    /// <summary>The rows one after the other: an account stands once.</summary>
    private sealed class Lines(ImmutableArray<int> places)
    {
        private readonly Dictionary<BudgetPlace, (int Line, Money Amount)> _read = [];
        private readonly List<RowProblem> _problems = [];

        public BudgetReading Read(IEnumerable<CsvRecord> records)
        {
            foreach (var record in records) Take(record);
            return new BudgetReading(new Budget([.. BudgetPlace.All.Where(_read.ContainsKey).Select(place => place.With(_read[place].Amount))]), [.. _problems]);
        }

        private void Take(CsvRecord record)
        {
            var (side, account, typed) = (Cell(record, places[0]), Cell(record, places[1]), Cell(record, places[2]));
            if (record.Cells.Skip(places.Max() + 1).Any(cell => !string.IsNullOrWhiteSpace(cell))) Add(Whole, "Cette ligne a une case au-delà des colonnes du tableau.");
            if (typed.Length == 0 && (account.Length == 0 || Find(side, account) is not null)) return;
            if (account.Length == 0) Add(BudgetTable.Account, "Un montant sans compte\u202F: choisissez-en un dans la liste.");
            else if (Find(side, account) is not { } place) Add(BySide(account) is null ? BudgetTable.Account : BudgetTable.Side, BySide(account) is { } other ? $"Ce compte est du côté «\u00A0{BudgetTable.SideOf(other)}\u00A0»." : "Ce compte n’est pas du plan\u202F: choisissez-en un dans la liste.");
            else if (typed.Length == 0) return;
            else if (Typed.Amount(typed) is not { } amount) Add(BudgetTable.Amount, $"{Typed.NoAmount(typed)}");
            else if (amount < Money.Zero) Add(BudgetTable.Amount, "Un montant du budget ne peut pas être négatif.");
            else if (_read.TryGetValue(place, out var before)) Add(BudgetTable.Account, $"Ce compte est déjà à la ligne {French.Number(before.Line)}\u202F: additionnez les deux.");
            else _read[place] = (record.Line, amount);

            void Add(string column, string message) => _problems.Add(new RowProblem(record.Line, Shown(account), column, message));
        }

        /// <summary>By its title, or by the number of the account alone; where a side is said, on that side.</summary>
        private static BudgetPlace? Find(string side, string account) =>
            BySide(account) is { } place && (side.Length == 0 || Same(side, BudgetTable.SideOf(place))) ? place : null;

        private static BudgetPlace? BySide(string account) =>
            BudgetPlace.All.FirstOrDefault(place => Same(account, place.Title)) ?? BudgetPlace.All.FirstOrDefault(place => place.Funder is null && Same(account, place.Code));

        private static string Cell(CsvRecord record, int place) => place < 0 || place >= record.Cells.Length ? "" : Texts.Line(record.Cells[place]).Trim();
    }
}
