using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Diagnostics;

namespace GrantsPlatform.Web.Doors;

/// <summary>Stands between routing and every endpoint.</summary>
internal sealed class DoorKeeper(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visitor visitor, Queries queries, Links links, KeptForm kept)
    {
        // What is no route of ours is the framework's own answer: no such page, no such method.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var door = endpoint.Metadata.GetMetadata<Door>() ?? throw new InvalidOperationException($"{endpoint.DisplayName} has no door.");
        switch (await AdmitAsync(context, visitor, queries, door).ConfigureAwait(false))
        {
            case Admission.Open when visitor.MustEnrol && door != Door.Public && door != Door.Enrolling:
                context.Response.Redirect(links.Authenticator(KeptForm.PathOf(context.Request)));
                break;
            case Admission.Open:
                await next(context).ConfigureAwait(false);
                break;
            case Admission.SignIn:
                if (!await kept.KeepAsync(context).ConfigureAwait(false)) context.Response.Redirect(links.SignIn(context.Request));
                break;
            case var _ when await SaidNumbers.MeantAsync(context, visitor, queries, links, door).ConfigureAwait(false) is { } meant:
                context.Response.Redirect(meant);
                break;
            default:
                // What somebody sent to an object that is no longer theirs is given back by the page that says so.
                if (visitor.IsSignedIn && HttpMethods.IsPost(context.Request.Method)) await FormBodies.TryReadAsync(context).ConfigureAwait(false);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task<Admission> AdmitAsync(HttpContext context, Visitor visitor, Queries queries, Door door)
    {
        try
        {
            // The page that says that something broke must not need what may be broken.
            if (context.Features.Get<IExceptionHandlerFeature>() is null) await visitor.LoadAsync(context).ConfigureAwait(false);
            return await door.AdmitAsync(new Entry(context, visitor, queries)).ConfigureAwait(false);
        }
        catch (Exception wrong) when (Outage.Is(wrong))
        {
            await Outage.KeepAsync(context).ConfigureAwait(false);
            throw;
        }
    }
}
