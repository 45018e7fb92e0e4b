using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What the law on open data wants to be known of an award beside its amount; each is null as long as the record does not know it.</summary>
/// <param name="DecidedOn">By a session of the committee; null where none decides.</param>
/// <param name="AgreedOn">When the act came into force.</param>
/// <param name="FirstPaidOn">With <paramref name="LastPaidOn"/>, so far.</param>
/// <param name="Share">Of what was granted in all, what the applicant itself gets.</param>
public sealed record ActOfAward(DateOnly? DecidedOn, DateOnly? AgreedOn, DateOnly? FirstPaidOn, DateOnly? LastPaidOn, decimal? Share)
{
    internal static async ValueTask<ActOfAward> OfAsync(ApplicationRow row, Room room, CancellationToken cancellation)
    {
        var decided = (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) as ApplicationState.Known)?.Phase as Phase.Decided;
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Id), cancellation).ConfigureAwait(false) as AgreementState.Known;
        var session = decided is { Session.Length: > 0 } ? await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(decided.Session), cancellation).ConfigureAwait(false) as SessionState.Known : null;
        var paid = agreement?.Instalments.Values.Select(one => (one.Phase as InstalmentPhase.Paid)?.Payment.PaidOn).OfType<DateOnly>().Order().ToList() ?? [];
        return new ActOfAward(
            session is null ? null : ParisTime.DayOf(session.Plan.StartsAt), agreement?.Act is { } act ? ParisTime.DayOf(act.ActivatedAt) : null,
            paid is [var first, ..] ? first : null, paid is [.., var last] ? last : null, decided is null ? null : ShareOf(row, decided));
    }

    private static decimal? ShareOf(ApplicationRow row, Phase.Decided decided) =>
        decided.Granted.Sum(line => line.Amount) is { Cents: > 0 } all ? Math.Round((decimal)decided.Granted.Where(line => line.Payee == row.Organisation).Sum(line => line.Amount).Cents / all.Cents, 4) : null;
}
