using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

/// <summary>An instalment that a batch has asked its agreement for, and what the agreement said.</summary>
public abstract record BatchClaim(string Application, string Instalment)
{
    public sealed record Asked(string Application, string Instalment) : BatchClaim(Application, Instalment);

    public sealed record Held(string Application, string Instalment, string Payee, Money Amount, string BankHash) : BatchClaim(Application, Instalment);

    public sealed record Dropped(string Application, string Instalment, DropCause Cause) : BatchClaim(Application, Instalment);
}
