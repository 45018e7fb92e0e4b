using System.Collections.Immutable;
using System.Security.Claims;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Frame;

/// <summary>Who is in front of the screen, for one request. Nobody as long as nobody is signed in.</summary>
public sealed class Visitor(IReads reads)
{
    /// <summary>The claim of the cookie that holds the account's id.</summary>
    public const string AccountClaim = "account";

    private const int MostOrganisations = 100;

    public AccountState.Open? Account { get; private set; }

    public string? AccountId => Account?.Id;

    public bool IsSignedIn => Account is not null;

    /// <summary>As the person wrote it; empty for nobody.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The organisations that the person belongs to, by name.</summary>
    public ImmutableArray<MemberRow> Organisations { get; private set; } = [];

    /// <summary>Holds a role of a funder, in whichever programme.</summary>
    public bool IsAgent => Account is { Grants.IsEmpty: false };

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page's door should have asked.</exception>
    public Actor Actor => Account is { } account ? Actor.Person(account.Id) : throw new InvalidOperationException("Nobody is signed in.");

    internal async ValueTask LoadAsync(HttpContext context)
    {
        if (IsSignedIn || context.User.FindFirstValue(AccountClaim) is not { } id) return;
        var cancellation = context.RequestAborted;
        var stream = AccountState.IdOf(id);
        if (await reads.ReadAsync<AccountState>(stream, cancellation).ConfigureAwait(false) is not AccountState.Open account) return;
        Account = account;
        Name = (await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<Person>(Person.Record)?.Name ?? "";
        var memberships = await reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, id, "name", false, ImmutableDictionary<string, string>.Empty, MostOrganisations), cancellation).ConfigureAwait(false);
        Organisations = [.. memberships.Rows.Select(row => row.Body)];
    }
}
