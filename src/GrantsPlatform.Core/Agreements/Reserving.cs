using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The answers of the funder-years. One to an earlier attempt says nothing any more.</summary>
internal static class Reserving
{
    public static Response Confirm(ConfirmReservation confirm, Known known) =>
        IsAwaited(confirm.Year, confirm.Attempt, known) ? new YearConfirmed(confirm.Year, confirm.Attempt, confirm.Total, confirm.ActMandatory) : Response.Nothing;

    public static Response Deny(DenyReservation deny, Known known) =>
        IsAwaited(deny.Year, deny.Attempt, known) ? new YearRefused(deny.Year, deny.Attempt, deny.Over) : Response.Nothing;

    public static Response Retry(Known known) => known.Pending switch
    {
        null => new NothingToSign(),
        _ when known.Wanted().Keys.Any(year => known.Years[year] is YearStanding.Denied) => new ReservationRetried(),
        _ when known.Wanted().Keys.Any(year => known.Years[year] is YearStanding.Awaited) => Response.Nothing,
        _ => new NoReservationDenied(),
    };

    private static bool IsAwaited(string year, int attempt, Known known) =>
        known.Pending is not null && attempt == known.Attempt && known.Years.GetValueOrDefault(year) is YearStanding.Awaited;
}
