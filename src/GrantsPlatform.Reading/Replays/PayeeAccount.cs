using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Where every euro granted to a payee of a file went: read from the agreement's instalments, its settlement and the claim.</summary>
/// <param name="Advance">Paid before the balance.</param>
/// <param name="Due">Not paid yet.</param>
/// <param name="Received">Paid back.</param>
/// <param name="Owed">Still to be paid back.</param>
/// <param name="WrittenOff">Not to be paid back, though it was paid beyond what was due.</param>
/// <param name="Unspent">Granted and in the end not due; null as long as the agreement is not settled.</param>
public sealed record PayeeAccount(
    string File, string Payee, Money Granted, Money Advance, Money Balance, Money Due, Money Received, Money Owed, Money WrittenOff, Money? Unspent)
{
    /// <summary>What the movements add up to: the grant, to the cent.</summary>
    public Money? Accounted => Unspent is { } unspent ? Advance + Balance + Due - Received - Owed + unspent - WrittenOff : null;

    public bool IsSound => Accounted is null || Accounted == Granted;

    internal static async Task<ImmutableArray<PayeeAccount>> OfAsync(Room room, string file, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(file), cancellation).ConfigureAwait(false) is not AgreementState.Known { Version: > 0 } agreement) return [];
        var granted = agreement.Lines.GroupBy(line => line.Payee).ToImmutableSorted(payee => payee.Key, payee => payee.Sum(line => line.Amount));
        var entitled = agreement.Settlement is { } settled ? Shares.Spread(settled.Entitlement, granted) : null;
        var accounts = ImmutableArray.CreateBuilder<PayeeAccount>();
        foreach (var (payee, grant) in granted)
        {
            var claim = await room.Reads.ReadAsync<RecoveryState>(RecoveryState.IdOf(file, payee), cancellation).ConfigureAwait(false) as RecoveryState.Known;
            var name = await room.BodyAsync(payee, cancellation).ConfigureAwait(false);
            accounts.Add(Of(file, name?.LegalName ?? payee, grant, [.. agreement.Instalments.Values.Where(one => one.Payee == payee)], claim, grant - entitled?[payee]));
        }
        return accounts.ToImmutable();
    }

    private static PayeeAccount Of(string file, string payee, Money granted, ImmutableArray<Instalment> instalments, RecoveryState.Known? claim, Money? unspent) => new(
        file, payee, granted,
        instalments.Where(one => one.Plan.Kind != InstalmentKind.Balance).Sum(one => one.PaidAmount),
        instalments.Where(one => one.Plan.Kind == InstalmentKind.Balance).Sum(one => one.PaidAmount),
        instalments.Where(one => one.Phase is InstalmentPhase.Due || one.IsMoving).Sum(one => one.Amount),
        claim?.Received ?? Money.Zero, claim?.Owed ?? Money.Zero, claim is null ? Money.Zero : GivenUp(claim), unspent);

    /// <summary>Written off after the order, or given up before it, or lapsed.</summary>
    private static Money GivenUp(RecoveryState.Known claim) => claim.Phase is RecoveryPhase.Dropped or RecoveryPhase.Lapsed
        ? claim.Origin.Amount - claim.Received
        : claim.Origin.Amount - claim.Claimed + claim.WrittenOff;
}
