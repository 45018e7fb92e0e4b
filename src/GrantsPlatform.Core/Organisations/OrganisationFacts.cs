using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>What others know of a registered body: how it is called, what kind it is and where, who acts for it, how it is paid.</summary>
/// <param name="Siren">Null as long as the body has no SIRET.</param>
/// <param name="PayableBankHash">Of its bank details, once somebody has verified them.</param>
public sealed record OrganisationFacts(
    string Id, string LegalName, string? Siren, string LegalKind, DateOnly CreatedOn, string Departement, bool AttachedToOlderBody,
    ImmutableSortedDictionary<string, Service> Services, ImmutableSortedDictionary<string, ImmutableArray<MemberRight>> Members, string? PayableBankHash)
{
    /// <summary>The entry of the same body that stays: nothing begins under this one any more.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Other entries of the same body that were merged into it.</summary>
    public ImmutableSortedSet<string> Absorbed { get; init; } = [];

    /// <summary>Under this entry alone: see <see cref="EntriesOfBody"/>.</summary>
    public PastOfBody Past { get; init; } = PastOfBody.None;

    public bool IsMember(string accountId) => Members.ContainsKey(accountId);

    public bool Has(string accountId, MemberRight right) => Membership.Has(Members, accountId, right);

    public static OrganisationFacts Of(OrganisationState.Registered body) => new(
        body.Id, body.LegalName, body.Siren, body.LegalKind, body.CreatedOn, body.Departement, body.AttachedToOlderBody, body.Services, body.Members,
        body.BankDetails is { VerifiedBy: not null } verified ? verified.Hash : null) { MergedInto = body.MergedInto, Absorbed = body.Absorbed, Past = body.Past };
}
