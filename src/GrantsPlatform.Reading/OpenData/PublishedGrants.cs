using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.OpenData;

/// <summary>
/// The grants of a call whose results are published, as the law has them published: those that an act binds, each with what every partner gets of it.
/// Read from the store while they are written out.
/// </summary>
public sealed record PublishedGrants(string Call) : PublicQuery<GrantsOfCall>
{
    internal override async ValueTask<GrantsOfCall?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is { Standing: CallStanding.Published } call
            ? new GrantsOfCall(call, BoundAsync(room, cancellation)) { HasAny = await HasAnyAsync(room, cancellation).ConfigureAwait(false) }
            : null;

    /// <summary>In force, or ended after it was: those that came to nothing bind nobody.</summary>
    private async ValueTask<bool> HasAnyAsync(Room room, CancellationToken cancellation)
    {
        foreach (var list in (string[])[AgreementsView.Running, AgreementsView.Over])
            await foreach (var row in room.Reads.EveryRowAsync<AgreementRow>(AgreementsView.InList, AgreementsView.PartitionOf(Call, list), "applicant", cancellation).ConfigureAwait(false))
                if (row.Body.Version > 0) return true;
        return false;
    }

    private async IAsyncEnumerable<PublishedGrant> BoundAsync(Room room, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in room.Results.AllAsync(Call, cancellation).ConfigureAwait(false))
            if (await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Id), cancellation).ConfigureAwait(false) is AgreementState.Known { Act: { } act } agreement)
                yield return new PublishedGrant(
                    row.Number ?? row.Id, row.Departement, ParisTime.DayOf(act.ActivatedAt), await DecidedOnAsync(row, room, cancellation).ConfigureAwait(false),
                    agreement.From, agreement.To, await SharesAsync(agreement, room, cancellation).ConfigureAwait(false))
                {
                    ProjectTitle = await room.SentTitleAsync(row.Id, cancellation).ConfigureAwait(false),
                };
    }

    /// <summary>Null where no committee decides.</summary>
    private static async ValueTask<DateOnly?> DecidedOnAsync(ApplicationRow row, Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) is ApplicationState.Known { Phase: Phase.Decided { Session: { Length: > 0 } session } }
        && await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(session), cancellation).ConfigureAwait(false) is SessionState.Known sat
            ? ParisTime.DayOf(sat.Plan.StartsAt)
            : null;

    private static async ValueTask<ImmutableArray<GrantShare>> SharesAsync(AgreementState.Known agreement, Room room, CancellationToken cancellation)
    {
        var payees = agreement.Lines.GroupBy(line => line.Payee).Select(lines => (Payee: lines.Key, Amount: lines.Sum(line => line.Amount))).Where(one => one.Amount > Money.Zero).ToList();
        var bodies = (await room.Reads.FindRowsAsync<OrganisationRow>(
            OrganisationsView.Name, OrganisationsView.Partition, [.. payees.Select(one => one.Payee)], cancellation).ConfigureAwait(false)).ToDictionary(row => row.Body.Id, row => row.Body);
        // The applicant first: the others are its partners.
        return
        [
            .. payees.OrderBy(one => one.Payee != agreement.Organisation).ThenBy(one => bodies.GetValueOrDefault(one.Payee)?.LegalName, StringComparer.Ordinal)
                .Select(one => Share(one.Payee, one.Amount, bodies.GetValueOrDefault(one.Payee), agreement)),
        ];
    }

    private static GrantShare Share(string payee, Money amount, OrganisationRow? body, AgreementState.Known agreement)
    {
        var paid = agreement.Instalments.Values.Where(one => one.Payee == payee).Select(one => (one.Phase as InstalmentPhase.Paid)?.Payment.PaidOn).OfType<DateOnly>().Order().ToList();
        return new GrantShare(body?.LegalName ?? payee, body?.Siret, body?.Rna, amount, paid is [var first, ..] ? first : null, paid is [.., var last] ? last : null);
    }
}

public sealed record GrantsOfCall(PublicCall Call, IAsyncEnumerable<PublishedGrant> All)
{
    /// <summary>Results are published before the first act is signed.</summary>
    public bool HasAny { get; init; }
}

/// <param name="AgreedOn">When the act came into force.</param>
/// <param name="DecidedOn">By a session of the committee; null where none decides.</param>
public sealed record PublishedGrant(string Number, string? Departement, DateOnly AgreedOn, DateOnly? DecidedOn, DateOnly From, DateOnly To, ImmutableArray<GrantShare> Shares)
{
    /// <summary>As the applicant sent it; null: unknown.</summary>
    public string? ProjectTitle { get; init; }

    public Money Amount => Shares.Sum(share => share.Amount);
}

/// <summary>What one body gets of a grant.</summary>
/// <param name="Rna">Of associations.</param>
/// <param name="FirstPaidOn">With <paramref name="LastPaidOn"/>, so far; null: nothing is paid yet.</param>
public sealed record GrantShare(string Name, string? Siret, string? Rna, Money Amount, DateOnly? FirstPaidOn, DateOnly? LastPaidOn);
