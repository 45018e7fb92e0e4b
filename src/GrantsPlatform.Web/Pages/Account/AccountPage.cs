using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>A page on which a person looks after their own account.</summary>
public abstract class AccountPage(Queries queries, Visitor visitor) : GrantsPage
{
    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    public AccountState.Open Own => visitor.Account.Required("the account");

    protected StreamId Credential => CredentialState.IdOf(Own.Id);

    protected OwnAccount? Account { get; private set; }

    public Person? Person => Account?.Person;

    /// <summary>Null for the people of a demonstration, who have no way in of their own.</summary>
    public CredentialState.Known? Known => Account?.Credential;

    /// <summary>The same, on a page that is shown only where there is one.</summary>
    public CredentialState.Known WayIn => Known.Required("the way in");

    protected async Task LoadAsync(CancellationToken cancellation) => Account = await queries.AskAsync(new MyAccount(), visitor.Viewer, cancellation).ConfigureAwait(false);

    /// <summary>What protects the account has changed and its sessions end: this browser goes on in a new one.</summary>
    protected Task StayAsync(CancellationToken cancellation) => HttpContext.RequestServices.GetRequiredService<Sessions>().StayAsync(HttpContext, cancellation);
}
