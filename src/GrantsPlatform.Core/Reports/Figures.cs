using System.Text.Json.Serialization;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <param name="Target">Null: none was fixed.</param>
/// <param name="Actual">Null: non renseigné.</param>
/// <param name="Explained">The grantee has commented on the difference.</param>
/// <param name="Origin">Null: no rows are asked for it, or it is not known, or it was submitted before origins were kept.</param>
public sealed record ReportedIndicator(string Code, decimal? Target, decimal? Actual, bool Explained, FigureOrigin? Origin = null)
{
    /// <summary>No row speaks for it: money may follow from it only when the service has said why it takes it.</summary>
    [JsonIgnore] public bool NeedsWord => Origin is FigureOrigin.Hand or FigureOrigin.ZeroWithoutRows;

    internal bool IsDeclaredZero => Origin is FigureOrigin.Zero or FigureOrigin.ZeroWithoutRows;
}

/// <summary>What the financial report adds up to, without contributions in kind.</summary>
/// <param name="Eligible">Charges on the accounts that the act counts; null: every account counts.</param>
public sealed record FinancialTotals(Money Forecast, Money Expenses, Money Incomes, Money? Eligible = null)
{
    /// <summary>The most that the service can accept.</summary>
    public Money Acceptable => Eligible ?? Expenses;
}
