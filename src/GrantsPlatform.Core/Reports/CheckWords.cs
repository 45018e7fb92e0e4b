using System.Collections.Immutable;

namespace GrantsPlatform.Core.Reports;

/// <summary>Where the full check of a report stands, as lists filter by it; permanent.</summary>
public static class CheckWords
{
    public const string None = "none";
    public const string Awaiting = "awaiting-draw";
    public const string Open = "open";
    public const string Asked = "asked";
    public const string Overdue = "overdue";
    public const string Closed = "closed";

    /// <summary>A check that somebody has to go on with.</summary>
    public static readonly ImmutableArray<string> InHand = [Open, Asked, Overdue];

    public static string Status(ReportState.Known report) => report switch
    {
        { Check.Closed: not null } => Closed,
        { Check.Overdue: true } => Overdue,
        { Check.Missing.IsEmpty: false } => Asked,
        { Check: not null } => Open,
        { AwaitsDraw: true } => Awaiting,
        _ => None,
    };
}
