using System.Collections.Immutable;
using System.Security.Claims;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Demonstration;
using Microsoft.AspNetCore.Authentication;

namespace GrantsPlatform.Web.Frame;

/// <summary>Who is in front of the screen, for one request. Nobody as long as nobody is signed in.</summary>
public sealed class Visitor(Queries queries, TimeProvider clock)
{
    /// <summary>The claim of the cookie that holds the account's id.</summary>
    public const string AccountClaim = "account";

    /// <summary>The claim with the id of the session; see CredentialState.Known.Sessions.</summary>
    public const string SessionClaim = "session";

    /// <summary>In its place, where a platform that shows itself lets visitors be its people; see <see cref="Showings"/>.</summary>
    public const string ShowingClaim = "showing";

    public AccountState.Open? Account { get; private set; }

    /// <summary>Of the account as it is here, to send back where what depends on it is changed.</summary>
    public long AccountVersion { get; private set; }

    public string? AccountId => Account?.Id;

    /// <summary>Behind a door that only people who are signed in pass.</summary>
    public string SignedInAs => AccountId.Required("the account");

    public bool IsSignedIn => Account is not null;

    /// <summary>As the person wrote it; empty for nobody.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The organisations that the person belongs to, by name.</summary>
    public ImmutableArray<MemberRow> Organisations { get; private set; } = [];

    /// <summary>Holds a role of a funder, in whichever programme.</summary>
    public bool IsAgent => Account is { Grants.IsEmpty: false };

    /// <summary>Holds an office of payments, in whichever programme.</summary>
    public bool HandlesPayments => Account is not null && Sight.OfOffice(Sought.Payments, Viewer) is null;

    /// <summary>Answers for a programme in all of it.</summary>
    public bool ManagesCalls => Account is not null && Sight.OfManagement(Viewer) is null;

    /// <summary>The platform as a whole, not one programme of it.</summary>
    public bool Administers => Account is not null && Sight.OfOperations(Viewer) is null;

    /// <summary>Looks back on everything that happened.</summary>
    public bool Oversees => Account is not null && Sight.OfTrail(Viewer) is null;

    /// <summary>Runs sessions of a committee, answers for them, or may sit there.</summary>
    public bool AttendsSessions => Account is not null && Sight.OfSessions(Viewer) is null;

    /// <summary>An agent without an authenticator does nothing else before there is one.</summary>
    public bool MustEnrol { get; private set; }

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page's door should have asked.</exception>
    public Actor Actor => Account is { } account ? Actor.Person(account.Id) : throw new InvalidOperationException("Nobody is signed in.");

    /// <exception cref="InvalidOperationException">As of <see cref="Actor"/>.</exception>
    public Viewer Viewer => Account is { } account ? Viewer.Of(account) : throw new InvalidOperationException("Nobody is signed in.");

    internal async ValueTask LoadAsync(HttpContext context)
    {
        if (IsSignedIn || context.User.FindFirstValue(AccountClaim) is not { } id) return;
        var found = await queries.AskAsync(new PersonWhoComes(id), Viewer.Door, context.RequestAborted).ConfigureAwait(false);
        if (found is null || !StillHolds(context, found))
        {
            if (!context.Response.HasStarted) await context.SignOutAsync().ConfigureAwait(false);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            return;
        }
        (Account, AccountVersion, Name, Organisations) = (found.Account, found.Version, found.Name, found.Organisations);
    }

    /// <summary>The session that this request belongs to; null for nobody, and for the people of a demonstration.</summary>
    public string? Session { get; private set; }

    /// <summary>Sessions end by themselves, with a change of password or of roles, with a closed account, or when the person says so.</summary>
    private bool StillHolds(HttpContext context, ComingPerson found)
    {
        if (context.User.FindFirstValue(ShowingClaim) is { } showing)
            return context.RequestServices.GetService<IDemonstration>() is not null && context.RequestServices.GetRequiredService<Showings>().IsOpen(showing);
        if (context.User.FindFirstValue(SessionClaim) is not { } session || found.Credential is not { MayEnter: true } known || !known.IsOpen(session, clock.GetUtcNow())) return false;
        Session = session;
        MustEnrol = found.Account.Grants.Length > 0 && known.Totp is not Authenticator.Active;
        return true;
    }
}
