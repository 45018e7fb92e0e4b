using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Balances;

/// <summary>What the service made of one account of the financial report.</summary>
/// <param name="Account">Its code in the budget plan.</param>
/// <param name="Declared">By the grantee.</param>
public sealed record JudgedCost(string Account, Money Declared, Money Accepted)
{
    public Money Refused => Declared - Accepted;
}
