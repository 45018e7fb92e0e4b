using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Asking;

/// <summary>What queries read by.</summary>
internal sealed class Room(IReads reads, TimeProvider clock)
{
    public IReads Reads => reads;

    public CallShelf Calls { get; } = new(reads, clock);

    public ResultsReading Results { get; } = new(reads);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Null when it is not registered.</summary>
    public async ValueTask<OrganisationState.Registered?> BodyAsync(string organisation, CancellationToken cancellation) =>
        await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false) as OrganisationState.Registered;

    /// <summary>The entry of the same body that stays, where this one was merged into another; else itself. Null when it is not registered.</summary>
    public async ValueTask<OrganisationState.Registered?> SurvivorAsync(string organisation, CancellationToken cancellation)
    {
        var body = await BodyAsync(organisation, cancellation).ConfigureAwait(false);
        while (body?.MergedInto is { } into) body = await BodyAsync(into, cancellation).ConfigureAwait(false);
        return body;
    }

    /// <summary>The address that an organisation told under this number; null when there is none, or no longer.</summary>
    public async ValueTask<PostalAddress?> HeadOfficeAsync(string organisation, int? number, CancellationToken cancellation) => number is { } told
        ? (await reads.ContentsAsync(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false)).Json<PostalAddress>(KnownHeadOffice.RecordOf(told))
        : null;

    /// <summary>The address that it had at this instant, as far as it was told by then: what was written does not change with what is told later.</summary>
    public async ValueTask<PostalAddress?> HeadOfficeAtAsync(string organisation, DateTimeOffset at, CancellationToken cancellation)
    {
        var history = await reads.HistoryAsync(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false);
        var told = history.Where(happened => happened.At <= at).Select(happened => happened.Data).OfType<HeadOfficeSet>().LastOrDefault();
        return await HeadOfficeAsync(organisation, told?.Number, cancellation).ConfigureAwait(false);
    }

    /// <summary>Null when there are none, or no longer.</summary>
    public async ValueTask<Person?> PersonAsync(string account, CancellationToken cancellation) =>
        (await reads.ContentsAsync(AccountState.IdOf(account), cancellation).ConfigureAwait(false)).Json<Person>(Person.Record);
}
