using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

public enum CheckGround { Lot, Risk }

/// <summary>The full check of one report: what was asked for, what came, and which lines somebody has verified.</summary>
/// <param name="ByLot">It was drawn, whatever its risk.</param>
/// <param name="ByRisk">Its risk reaches the threshold.</param>
/// <param name="Lines">How many there are to verify.</param>
public sealed record ReportCheck(bool ByLot, bool ByRisk, int Lines, DateTimeOffset OpenedAt)
{
    public const string ConclusionRecord = "check-conclusion";

    public static string RequestRecordOf(int number) => $"check-request/{number}";
    public static string PieceRecordOf(string piece) => $"check-piece/{piece}";
    public static string LineRecordOf(string line) => $"check-line/{line}";

    /// <summary>The last request; null: nothing was asked for yet.</summary>
    public CheckPiecesAsked? Asked { get; init; }

    /// <summary>By piece, what was sent last.</summary>
    public ImmutableSortedDictionary<string, CheckPieceSent> Sent { get; init; } = ImmutableSortedDictionary.Create<string, CheckPieceSent>(StringComparer.Ordinal);

    /// <summary>By line: see <see cref="CheckLines"/>.</summary>
    public ImmutableSortedDictionary<string, CheckLineVerified> Verified { get; init; } = ImmutableSortedDictionary.Create<string, CheckLineVerified>(StringComparer.Ordinal);

    /// <summary>The day for the pieces has passed without all of them.</summary>
    public bool Overdue { get; init; }

    public CheckClosed? Closed { get; init; }

    /// <summary>Pieces that were asked for and have not come.</summary>
    public ImmutableArray<string> Missing => Asked is { } asked ? [.. asked.Pieces.Where(piece => !Sent.ContainsKey(piece))] : [];

    /// <summary>What does not count, of all accounts.</summary>
    public Money Ineligible => Verified.Values.Sum(line => line.Ineligible);

    internal static ReportCheck Of(CheckOpened opened) => new(opened.Ground == CheckGround.Lot, opened.Ground == CheckGround.Risk, opened.Lines, opened.At);

    internal ReportCheck After(ReportEvent happened) => happened switch
    {
        CheckRenewed e => this with { Lines = e.Lines, Closed = null, Verified = Verified.RemoveRange(Verified.Keys.Where(CheckLines.IsAccount)) },
        CheckPiecesAsked e => this with { Asked = e, Overdue = false },
        CheckPieceSent e => (this with { Sent = Sent.SetItem(e.Piece, e), Verified = Verified.Remove(CheckLines.OfPiece(e.Piece)) }).Settled(),
        CheckPiecesOverdue => this with { Overdue = true },
        CheckLineVerified e => this with { Lines = e.Lines, Verified = Verified.SetItem(e.Line, e) },
        CheckClosed e => this with { Closed = e, Overdue = false },
        _ => throw new InvalidOperationException($"{happened} does not change a check."),
    };

    private ReportCheck Settled() => Missing.IsEmpty ? this with { Overdue = false } : this;
}
