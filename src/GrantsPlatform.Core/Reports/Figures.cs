using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

/// <param name="Target">Null: none was fixed.</param>
/// <param name="Actual">Null: non renseigné.</param>
/// <param name="Explained">The grantee has commented on the difference.</param>
public sealed record ReportedIndicator(string Code, decimal? Target, decimal? Actual, bool Explained);

/// <summary>What the financial report adds up to, without contributions in kind.</summary>
public sealed record FinancialTotals(Money Forecast, Money Expenses, Money Incomes);
