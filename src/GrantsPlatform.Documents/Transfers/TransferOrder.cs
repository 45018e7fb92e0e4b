using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Transfers;

/// <summary>What a bank is asked to pay, from one account, on one day.</summary>
/// <param name="Reference">Of the whole; at most 35 characters that payment files allow.</param>
/// <param name="CreatedAt">The wall clock of Paris.</param>
public sealed record TransferOrder(string Reference, DateTime CreatedAt, DateOnly ExecutedOn, Debtor Debtor, ImmutableArray<Transfer> Transfers);

/// <param name="Bic">Null: the bank is known by the account.</param>
public sealed record Debtor(string Name, string Iban, string? Bic);

/// <param name="Reference">Comes back with the bank's answer: at most 35 characters, each once in an order.</param>
/// <param name="Words">What the payee reads on its statement.</param>
public sealed record Transfer(string Reference, Money Amount, string Payee, string Iban, string? Bic, string Words);
