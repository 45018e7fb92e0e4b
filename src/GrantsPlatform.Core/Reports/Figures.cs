using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <param name="Target">Null: none was fixed.</param>
/// <param name="Actual">Null: non renseigné.</param>
/// <param name="Explained">The grantee has commented on the difference.</param>
public sealed record ReportedIndicator(string Code, decimal? Target, decimal? Actual, bool Explained);

/// <summary>What the financial report adds up to, without contributions in kind.</summary>
/// <param name="Eligible">Charges on the accounts that the act counts; null: every account counts.</param>
public sealed record FinancialTotals(Money Forecast, Money Expenses, Money Incomes, Money? Eligible = null)
{
    /// <summary>The most that the service can accept.</summary>
    public Money Acceptable => Eligible ?? Expenses;
}
