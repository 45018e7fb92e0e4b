using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A full check of some reports: which, and what it is. Those of a report are the pieces behind it, and each line of what was spent.</summary>
/// <param name="AnswerDays">What the service is offered as the grantee's time to send the pieces.</param>
/// <param name="FourEyes">Whoever closes the check has verified none of its lines.</param>
public sealed record CheckRule(
    [Description("What the grantee is asked for, such as invoices.")] ImmutableArray<CheckPiece> Pieces,
    [Description("Days that the grantee has to send the pieces, from 1 to 365.")] int AnswerDays,
    [Description("A share drawn by lot; left out: none.")] SampleRule? Sample = null,
    [Description("Points for what makes a check worth while; left out: none are counted.")] RiskRule? Risk = null,
    [Description("The check is closed by somebody who verified none of its lines; left out: by anybody who examines.")] bool FourEyes = false)
{
    public ImmutableArray<CheckPiece> Pieces { get; init; } = Pieces.OrEmpty();

    public CheckPiece? FindPiece(string code) => Pieces.FirstOrDefault(piece => piece.Code == code);
}

public sealed record CheckPiece(string Code, string Label, string? Hint = null);

/// <summary>The platform draws at the end of every stretch of months of the calendar, among the reports submitted since the last draw.</summary>
/// <param name="Share">Above 0 and at most 1; the number drawn is rounded up.</param>
/// <param name="Months">1, 2, 3, 4, 6 or 12.</param>
public sealed record SampleRule(
    [Description("Share of the reports that is drawn, such as 0.1; the number is rounded up.")] decimal Share,
    [Description("A draw at the end of every so many months of the calendar: 1, 2, 3, 4, 6 or 12.")] int Months)
{
    /// <summary>Midnight in Paris, when the stretch that holds the instant ends.</summary>
    public static DateOnly FirstDayAfter(DateOnly day, int months) => new DateOnly(day.Year, 1, 1).AddMonths(((day.Month - 1) / months + 1) * months);
}

/// <param name="Threshold">A report with so many points or more gets the full check.</param>
public sealed record RiskRule(int Threshold, ImmutableArray<RiskCriterion> Criteria)
{
    public ImmutableArray<RiskCriterion> Criteria { get; init; } = Criteria.OrEmpty();
}

/// <param name="Points">What it adds when it holds; what is not known does not hold.</param>
public sealed record RiskCriterion(string Code, string Label, int Points, Condition When);
