using GrantsPlatform.Runtime;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GrantsPlatform.Functions.SignIn;

/// <summary>
/// What the platform asks of a journey besides what the package does. However it ends, the request goes on to the page of that address, which hears who it is and
/// applies the platform's rules; the package signs nobody in.
/// </summary>
internal sealed partial class EntraEvents(EndedJourneys ended, EntraAssertion assertion, ILogger<EntraEvents> log) : OpenIdConnectEvents
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string Identity = "identity";
    private const string GroupsClaim = "groups";

    /// <summary>The directory sends people back by an address; forms that others send are nobody's answer.</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method)) context.SkipHandler();
        return Task.CompletedTask;
    }

    /// <summary>The answer is of a journey that this browser began; nothing has been asked for it yet.</summary>
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        if (context is not { Properties: { } properties, TokenEndpointRequest: { } request, Options.ConfigurationManager: { } discovery }) throw new ProviderException("no journey");
        if (!ended.TryEnd(EntraProvider.JourneyOf(properties))) throw new ProviderException("journey ended before");
        EntraProvider.Tell(context.HttpContext, properties, null);
        var cancellation = context.HttpContext.RequestAborted;
        // RFC 9207: an answer of another provider must not be taken for this one's.
        if (context.ProtocolMessage.GetParameter("iss") is { } issuer && issuer != (await discovery.GetConfigurationAsync(cancellation).ConfigureAwait(false)).Issuer)
            throw new ProviderException("issuer of the answer");
        (request.ClientAssertionType, request.ClientAssertion) = (AssertionType, await assertion.WriteAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>Nothing is believed yet: the nonce is looked at after this.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        var token = new JsonWebToken(context.TokenEndpointResponse?.IdToken);
        // The package, as the protocol allows, takes a token of the directory's own endpoint without a signature.
        if (token.EncodedSignature is not { Length: > 0 }) throw new ProviderException("no signature");
        (context.Properties ?? throw new ProviderException("no journey")).SetParameter(Identity, IdToken.Read(token, EntraSignIn.Name, vouchesForMail: true, GroupsClaim));
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        if (context.Properties is { } properties) EntraProvider.Tell(context.HttpContext, properties, properties.GetParameter<ClaimedIdentity>(Identity));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        if (context.Failure is { } failure) NobodyCame(failure is ProviderException ? failure.Message : FaultWords.Of(failure));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody came from the directory: {Why}.")]
    private partial void NobodyCame(string why);
}
