using System.Collections.Immutable;
using System.Security.Claims;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Demonstration;
using Microsoft.AspNetCore.Authentication;

namespace GrantsPlatform.Web.Frame;

/// <summary>Who is in front of the screen, for one request. Nobody as long as nobody is signed in.</summary>
public sealed class Visitor(IReads reads, TimeProvider clock)
{
    /// <summary>The claim of the cookie that holds the account's id.</summary>
    public const string AccountClaim = "account";

    /// <summary>The claim with the id of the session; see CredentialState.Known.Sessions.</summary>
    public const string SessionClaim = "session";

    /// <summary>In its place, where a platform that shows itself lets visitors be its people; see <see cref="Showings"/>.</summary>
    public const string ShowingClaim = "showing";

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

    /// <summary>The platform as a whole, not one programme of it.</summary>
    public bool Administers => Account is { } account && account.Grants.Contains(new Grant(Role.Administrator, null, null));

    /// <summary>An agent without an authenticator does nothing else before there is one.</summary>
    public bool MustEnrol { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page's door should have asked.</exception>
    public Actor Actor => Account is { } account ? Actor.Person(account.Id) : throw new InvalidOperationException("Nobody is signed in.");

    internal async ValueTask LoadAsync(HttpContext context)
    {
        if (IsSignedIn || context.User.FindFirstValue(AccountClaim) is not { } id) return;
        var cancellation = context.RequestAborted;
        var stream = AccountState.IdOf(id);
        if (await reads.ReadAsync<AccountState>(stream, cancellation).ConfigureAwait(false) is not AccountState.Open account
            || !await StillHoldsAsync(context, account, cancellation).ConfigureAwait(false))
        {
            if (!context.Response.HasStarted) await context.SignOutAsync().ConfigureAwait(false);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            return;
        }
        Account = account;
        Name = (await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<Person>(Person.Record)?.Name ?? "";
        var memberships = await reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, id, "name", false, ImmutableDictionary<string, string>.Empty, MostOrganisations), cancellation).ConfigureAwait(false);
        Organisations = [.. memberships.Rows.Select(row => row.Body)];
    }

    /// <summary>The session that this request belongs to; null for nobody, and for the people of a demonstration.</summary>
    public string? Session { get; private set; }

    /// <summary>Sessions end by themselves, with a change of password or of roles, with a closed account, or when the person says so.</summary>
    private async ValueTask<bool> StillHoldsAsync(HttpContext context, AccountState.Open account, CancellationToken cancellation)
    {
        if (context.User.FindFirstValue(ShowingClaim) is { } showing)
            return context.RequestServices.GetService<IDemonstration>() is not null && context.RequestServices.GetRequiredService<Showings>().IsOpen(showing);
        if (context.User.FindFirstValue(SessionClaim) is not { } session || await reads.ReadAsync<CredentialState>(CredentialState.IdOf(account.Id), cancellation).ConfigureAwait(false) is not CredentialState.Known { MayEnter: true } known
            || !known.IsOpen(session, clock.GetUtcNow())) return false;
        Session = session;
        MustEnrol = account.Grants.Length > 0 && known.Totp is not Authenticator.Active;
        return true;
    }
}
