using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The accountant's return out of a spreadsheet, held against the batch before anything is recorded.</summary>
/// <param name="Lines">What would be recorded, those that are known already left out.</param>
/// <param name="Known">How many lines say what was recorded before.</param>
/// <param name="Problems">If there is any, nothing is recorded.</param>
public sealed record ReturnSheet(ImmutableArray<ReturnLine> Lines, int Known, ImmutableArray<string> Problems)
{
    public const int MostLines = 10_000;

    /// <summary>Where services of the State write the number of the request for payment: it is the payment's reference.</summary>
    private const string RequestNumber = "N° DP";

    private const int PaymentAt = 2;

    /// <summary>Where a bank says how much it paid: it must be what was ordered.</summary>
    private const int AmountAt = 5;

    /// <summary>Where services of the State write the number of their commitment; no other accountant has one.</summary>
    private const int CommitmentAt = 6;

    private static readonly string[] Columns = ["référence", "payé le", "paiement", "rejet", "motif", "montant", "n° ej"];

    /// <summary>Those that a person fills.</summary>
    private static string Asked => string.Join(" ; ", Columns.Take(AmountAt));

    public static ReturnSheet Read(string text, BatchPhase.Exported sent)
    {
        var (records, open) = CsvText.Read(text);
        var filled = records.Where(record => !record.IsEmpty).Take(MostLines).ToList();
        if (open is { } line) return new ReturnSheet([], 0, [$"Ligne {line}\u202F: un guillemet ouvert n’est jamais refermé."]);
        if (filled.Count == 0) return new ReturnSheet([], 0, ["Le fichier est vide."]);
        var header = filled[0].Cells.Select(French.Fold).ToList();
        var places = Columns.Select(column => header.IndexOf(French.Fold(column))).ToArray();
        if (places[PaymentAt] < 0) places[PaymentAt] = header.IndexOf(French.Fold(RequestNumber));
        if (places[0] < 0 || (places[1] < 0 && places[3] < 0)) return new ReturnSheet([], 0, [$"La première ligne doit nommer les colonnes\u202F: {Asked}."]);
        return Read(filled.Skip(1), places, sent);
    }

    private static ReturnSheet Read(IEnumerable<CsvRecord> records, int[] places, BatchPhase.Exported sent)
    {
        var lines = ImmutableArray.CreateBuilder<ReturnLine>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = 0;
        foreach (var record in records.Where(record => !IsUnanswered(record, places)))
        {
            var (line, problem) = Line(name => Cell(record, places[name]));
            if (problem is null && !sent.Lines.ContainsKey(line.Line)) problem = $"«\u00A0{line.Line}\u00A0» ne fait pas partie de ce lot";
            if (problem is null && AmountProblem(Cell(record, places[AmountAt]), sent.Lines[line.Line].Amount) is { } other) problem = $"«\u00A0{line.Line}\u00A0» {other}";
            if (problem is null && !seen.Add(line.Line)) problem = $"«\u00A0{line.Line}\u00A0» y est deux fois";
            var before = problem is null ? sent.AnswerTo(line.Line) : null;
            if (before is not null && !Says(before, line)) problem = $"«\u00A0{line.Line}\u00A0» a déjà une autre réponse\u202F: {BatchPages.Answer(before)}";
            if (problem is not null) problems.Add($"Ligne {record.Line}\u202F: {problem}.");
            else if (before is not null) known++;
            else lines.Add(line);
        }
        return new ReturnSheet(lines.ToImmutable(), known, problems.ToImmutable());
    }

    /// <summary>The accountant's own sheet bears the amount that was ordered, as spreadsheets write it.</summary>
    private static string? AmountProblem(string cell, Money ordered) =>
        cell.Length == 0 ? null
        : Typed.Amount(cell) is not { } paid ? $"a un montant illisible\u202F: {cell}"
        : paid == ordered ? null
        : $"est de {French.Amount(paid)}, alors que {French.Amount(ordered)} ont été ordonnés";

    /// <summary>A sheet that went out with every line comes back with those that have no answer yet, and with what it says of itself below.</summary>
    private static bool IsUnanswered(CsvRecord record, int[] places) => places.Skip(1).Take(AmountAt - 1).All(place => Cell(record, place).Length == 0);

    private static (ReturnLine Line, string? Problem) Line(Func<int, string> cell)
    {
        var (line, day, reference, cause, words, commitment) = (cell(0), cell(1), cell(2), cell(3), cell(4), cell(CommitmentAt));
        if (line.Length == 0) return (new ReturnLine(""), "la référence du versement manque");
        if (cause.Length > 0)
        {
            var found = Enum.GetValues<RejectionCause>().Cast<RejectionCause?>().FirstOrDefault(one => one is { } known && (Same(Wire.NameOf(known), cause) || Same(PayingWords.Of(known), cause)));
            return found is null ? (new ReturnLine(line), $"le rejet «\u00A0{cause}\u00A0» n’est pas l’un de\u202F: {string.Join(", ", Enum.GetValues<RejectionCause>().Select(PayingWords.Of))}")
                : day.Length > 0 ? (new ReturnLine(line), "elle dit à la fois payé et rejeté")
                : (new ReturnLine(line, Rejected: found, Words: words.Length == 0 ? null : words), null);
        }
        if (Typed.Date(day) is not { } paidOn) return (new ReturnLine(line), day.Length == 0 ? "elle ne dit ni payé, ni rejeté" : $"la date «\u00A0{day}\u00A0» n’est pas lisible (jj/mm/aaaa)");
        return !EpcText.IsReference(reference)
            ? (new ReturnLine(line), "la référence du paiement manque, ou n’en est pas une (35 caractères au plus, sans accent ni soulignement)")
            : commitment.Length > 0 && !EpcText.IsReference(commitment)
                ? (new ReturnLine(line), "le numéro d’engagement n’en est pas un (35 caractères au plus, sans accent ni soulignement)")
                : (new ReturnLine(line, paidOn, reference, Commitment: commitment.Length == 0 ? null : commitment), null);
    }

    private static bool Says(PaymentBatchEvent before, ReturnLine line) => (before, line) switch
    {
        (LinePaid paid, { PaidOn: { } day, Reference: { } reference }) => paid.PaidOn == day && paid.Reference == reference && (line.Commitment is null || line.Commitment == paid.Commitment),
        (LineRejected rejected, { Rejected: { } cause }) => rejected.Cause == cause && rejected.Hash == (line.Words is null ? null : Digest.Of(line.Words)),
        _ => false,
    };

    private static bool Same(string one, string other) => French.Fold(one) == French.Fold(other);

    private static string Cell(CsvRecord record, int place) => place < 0 || place >= record.Cells.Length ? "" : Texts.Line(record.Cells[place]);
}
