using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Files;

/// <summary>What a grantee sees of the agreement and its payments, beside the file.</summary>
public sealed record FollowedAgreement(string Phase, DateOnly From, DateOnly To, Money Granted, Money Paid, ImmutableArray<FollowedInstalment> Instalments)
{
    /// <summary>How the balance was reckoned, line by line; nothing before it was.</summary>
    public ImmutableArray<BalanceLine> Settlement { get; init; } = [];

    internal static FollowedAgreement Of(AgreementState.Known agreement, INames names) => new(
        AgreementWords.Of(agreement), agreement.From, agreement.To, agreement.Lines.Sum(line => line.Amount), agreement.Paid,
        agreement is { Version: 0, Pending: { } pending }
            ? [.. pending.Text.Plan.Select(one => new FollowedInstalment(names.Instalment(one.Instalment), one.Amount, "Selon la convention à signer"))]
            : [.. agreement.Instalments.Values.Where(one => one.Phase is not InstalmentPhase.Cancelled).Select(one => Of(one, names))])
    {
        Settlement = agreement.Settlement?.Lines ?? [],
    };

    private static FollowedInstalment Of(Instalment one, INames names) => new(
        names.Instalment(one.Plan.Instalment), one.Amount,
        one.Phase switch
        {
            InstalmentPhase.Planned => one.Plan.On is { } day ? $"Prévu le {French.Date(day)}" : "Prévu",
            InstalmentPhase.Paid { Payment: var payment } => $"Payé le {French.Date(payment.PaidOn)}",
            // Which hand it is in is the funder's affair.
            _ => "En cours de paiement",
        });
}

public sealed record FollowedInstalment(string Label, Money Amount, string State);
