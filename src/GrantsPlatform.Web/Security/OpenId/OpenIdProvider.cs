namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>The way to a provider of any make, and back.</summary>
/// <param name="back">Where the provider sends people; a host may learn its address late.</param>
internal sealed class OpenIdProvider(OpenIdExchange exchange, Journeys journeys, Func<string> back) : IProvider
{
    public string Name => exchange.Options.Name;

    public string Label => exchange.Options.Label;

    public IReadOnlyList<ClaimedRole> Roles => exchange.Options.Roles;

    public async Task<string> BeginAsync(HttpContext context, Traveller who, CancellationToken cancellation)
    {
        var journey = Journey.To(Name, who);
        var address = await exchange.AddressOfAsync(journey, back(), cancellation).ConfigureAwait(false);
        journeys.Begin(context, journey);
        return address;
    }

    public async Task<Homecoming?> EndAsync(HttpContext context, CancellationToken cancellation)
    {
        if (journeys.End(context, Name, Said(context, "state")) is not { } journey) return null;
        // Whatever the provider says of an error comes without a code.
        if (Said(context, "code") is not { } code) return new Homecoming(journey.Who, null);
        try
        {
            return new Homecoming(journey.Who, await exchange.IdentityOfAsync(journey, code, Said(context, "iss"), back(), cancellation).ConfigureAwait(false));
        }
        catch (ProviderException)
        {
            return new Homecoming(journey.Who, null);
        }
    }

    private static string? Said(HttpContext context, string name) => context.Request.Query[name] is [{ Length: > 0 } only] ? only : null;
}
