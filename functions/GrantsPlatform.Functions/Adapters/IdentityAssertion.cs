using Microsoft.Identity.Web;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>States who the platform is to the directory, in the name of its managed identity: no secret is kept anywhere.</summary>
internal sealed class IdentityAssertion(string? identity)
{
    private readonly ManagedIdentityClientAssertion _assertion = new(identity);

    public Task<string> WriteAsync(CancellationToken cancellation) => _assertion.GetSignedAssertionAsync(null).WaitAsync(cancellation);
}
