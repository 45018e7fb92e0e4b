using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <summary>
/// What a person verifies in a full check, one after the other: each account of the financial report that counts ("account.60"), and each piece of the
/// definition ("piece.factures").
/// </summary>
public static class CheckLines
{
    private const string Account = "account.";
    private const string Piece = "piece.";

    public static string OfAccount(string account) => Account + account;
    public static string OfPiece(string piece) => Piece + piece;
    public static bool IsAccount(string line) => line.StartsWith(Account, StringComparison.Ordinal);

    /// <param name="words">As they were submitted.</param>
    public static ImmutableArray<CheckLine> Of(ProgrammeDefinition definition, CheckRule rule, Answers words) =>
    [
        .. RefusedCosts.Declared(definition, words).Where(one => one.Value > Money.Zero)
            .Select(one => new CheckLine(OfAccount(one.Key), one.Key, BudgetPlan.NameOf(one.Key), one.Value)),
        .. rule.Pieces.Select(piece => new CheckLine(OfPiece(piece.Code), piece.Code, piece.Label, null)),
    ];
}

/// <param name="Code">Of the account or of the piece.</param>
/// <param name="Declared">Of an account; null: a piece.</param>
public sealed record CheckLine(string Line, string Code, string Label, Money? Declared);
