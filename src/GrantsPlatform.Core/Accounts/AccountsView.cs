using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

/// <summary>Without name or mail: pages read those from the erasable record. <paramref name="Status"/>: "open", "closed" or "erased".</summary>
public sealed record AccountRow(string Id, string Status, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int Grants);

public sealed record GrantRow(string AccountId, Role Role, string? Programme, string? Departement);

/// <summary>
/// All accounts; and who holds which role in a programme (partition: programme). Grants that cover every programme are in the partition
/// <see cref="Grant.EveryProgramme"/>: whoever looks for the holders of a role reads both.
/// </summary>
public sealed class AccountsView : View<AccountState>
{
    public const string Name = "accounts";
    public const string Partition = "all";
    public const string Grants = "grants";

    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    public override string Kind => AccountState.Kind;

    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(Name, ["status"], ["openedAt"]),
        new ViewSchema(Grants, ["role", "departement"], ["account"]),
    ];

    public override IEnumerable<ViewRow> Rows(StreamId id, AccountState state) => state switch
    {
        AccountState.Absent => [],
        AccountState.Open open => [Row(new(open.Id, "open", open.OpenedAt, null, open.Grants.Length)), .. open.Grants.Select(grant => Row(open.Id, grant))],
        AccountState.Closed closed => [Row(new(closed.Id, closed.ErasedAt is null ? "closed" : "erased", closed.OpenedAt, closed.ClosedAt, 0))],
        _ => throw new InvalidOperationException($"{state} has no row."),
    };

    /// <summary>A role as rows and filters spell it: as on the wire, "payment-preparer".</summary>
    public static string Spell(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    private static ViewRow Row(AccountRow account) => new(
        Name, Partition, account.Id, account, None.Add("status", account.Status), None.Add("openedAt", SortKey.Of(account.OpenedAt)));

    private static ViewRow Row(string accountId, Grant grant) => new(
        Grants, grant.Programme ?? Grant.EveryProgramme, $"{accountId}:{Spell(grant.Role)}:{grant.Departement}",
        new GrantRow(accountId, grant.Role, grant.Programme, grant.Departement),
        None.Add("role", Spell(grant.Role)).Add("departement", grant.Departement ?? ""),
        None.Add("account", accountId));
}
