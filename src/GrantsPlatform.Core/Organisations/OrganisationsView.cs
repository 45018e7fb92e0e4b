using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary><paramref name="BankDetails"/>: "none", "set" or "verified".</summary>
public sealed record OrganisationRow(
    string Id, string LegalName, string? Siret, string? Rna, string LegalKind, string Departement, DateOnly CreatedOn, int Services, int Members, string BankDetails)
{
    /// <summary>The entry of the same body that stays; lists of bodies leave this one out, or lead there.</summary>
    public string? MergedInto { get; init; }

    public string? FormerName { get; init; }
}

/// <summary>A request that waits for an answer.</summary>
public sealed record RepresentationRow(string OrganisationId, string LegalName, int Number, string AccountId, DateTimeOffset AskedAt);

public sealed record MemberRow(string OrganisationId, string LegalName, string AccountId, ImmutableArray<MemberRight> Rights)
{
    /// <summary>The entry of the same body that stays: files are found under this one, and nothing begins there.</summary>
    public string? MergedInto { get; init; }
}

/// <summary>All organisations; the members of one (partition: organisation); the organisations of one person (partition: account).</summary>
public sealed class OrganisationsView : View<OrganisationState>
{
    public const string Name = "organisations";
    public const string Partition = "all";
    public const string Members = "members";
    public const string Memberships = "memberships";
    public const string Requests = "representation-requests";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public override string Kind => OrganisationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(Name, ["kind", "departement"], ["name", "siret"], Searched: true),
        new ViewSchema(Members, [], ["account"]),
        new ViewSchema(Memberships, [], ["name"]),
        new ViewSchema(Requests, [], ["askedAt"]),
    ];

    public override IEnumerable<ViewRow> Rows(StreamId id, OrganisationState state) => state switch
    {
        OrganisationState.Absent => [],
        OrganisationState.Registered body => [Row(body), .. body.WaitingRequests.Select(request => Row(body, request)), .. body.Members.SelectMany(member => Rows(body, member.Key, member.Value))],
        _ => throw new InvalidOperationException($"{state} has no row."),
    };

    private static ViewRow Row(OrganisationState.Registered body) => new(
        Name, Partition, body.Id,
        new OrganisationRow(
            body.Id, body.LegalName, body.Siret, body.Rna, body.LegalKind, body.Departement, body.CreatedOn, body.Services.Count, body.Members.Count,
            body.BankDetails is null ? "none" : body.BankDetails.VerifiedBy is null ? "set" : "verified") { MergedInto = body.MergedInto, FormerName = body.FormerName },
        None.Add("kind", body.LegalKind).Add("departement", body.Departement),
        None.Add("name", SortKey.Of(body.LegalName)).Add("siret", body.Siret ?? ""),
        SearchWords.Of(body.FormerName, body.LegalName, body.Siret, body.Rna, body.OtherNumber));

    private static ViewRow Row(OrganisationState.Registered body, RepresentationRequest request) => new(
        Requests, Partition, $"{body.Id}~{request.Number}", new RepresentationRow(body.Id, body.LegalName, request.Number, request.AccountId, request.AskedAt), None,
        None.Add("askedAt", SortKey.Of(request.AskedAt)));

    private static IEnumerable<ViewRow> Rows(OrganisationState.Registered body, string accountId, ImmutableArray<MemberRight> rights)
    {
        var member = new MemberRow(body.Id, body.LegalName, accountId, rights) { MergedInto = body.MergedInto };
        yield return new ViewRow(Members, body.Id, accountId, member, None, None.Add("account", accountId));
        yield return new ViewRow(Memberships, accountId, body.Id, member, None, None.Add("name", SortKey.Of(body.LegalName)));
    }
}
