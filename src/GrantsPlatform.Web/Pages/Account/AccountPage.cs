using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>A page on which a person looks after their own account.</summary>
public abstract class AccountPage(People people, Visitor visitor) : GrantsPage
{
    protected People People => people;

    protected Visitor Visitor => visitor;

    public AccountState.Open Own => visitor.Account!;

    protected StreamId Credential => CredentialState.IdOf(Own.Id);

    public Person? Person { get; private set; }

    /// <summary>Null for the people of a demonstration, who have no way in of their own.</summary>
    public CredentialState.Known? Known { get; private set; }

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        Person = await people.PersonAsync(Own.Id, cancellation).ConfigureAwait(false);
        Known = await people.CredentialAsync(Own.Id, cancellation).ConfigureAwait(false);
    }

    /// <summary>What protects the account has changed and its sessions end: this browser goes on in a new one.</summary>
    protected Task StayAsync(CancellationToken cancellation) => HttpContext.RequestServices.GetRequiredService<Sessions>().StayAsync(HttpContext, cancellation);
}
