using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;

namespace GrantsPlatform.Core.Tests.Organisations;

/// <summary>An invented association, as the scenes of this folder find it.</summary>
internal static class Bodies
{
    public const string At = "2025-04-02T08:00:00Z";
    public const string SiretOfBody = "90112233300015";

    public static readonly StreamId Self = OrganisationState.IdOf("o-1");
    public static readonly StreamId Key = KeyState.IdOf("siret", SiretOfBody);

    public static readonly RegisterOrganisation Register =
        new("Toits et Chemins", SiretOfBody, "W311000123", "association", new DateOnly(2011, 3, 1), "31", false);

    public static readonly OrganisationRegistered Registered =
        new("o-1", "Toits et Chemins", SiretOfBody, "W311000123", "association", new DateOnly(2011, 3, 1), "31", false);

    public static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Nobody() => new(new OrganisationDecider(), Self);

    public static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Body() => Nobody().Given(Registered);

    public static MemberAdded Added(string account, params MemberRight[] rights) => new(account, [.. rights]);

    public static AccountState.Open Account(string id) => new(id, "hash", "mail-key", DateTimeOffset.Parse("2025-01-06T09:00:00Z"), []);
}
