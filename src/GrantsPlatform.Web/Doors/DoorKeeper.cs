using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Diagnostics;

namespace GrantsPlatform.Web.Doors;

/// <summary>Stands between routing and every endpoint.</summary>
internal sealed class DoorKeeper(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visitor visitor, Links links, KeptForm kept)
    {
        // What is no route of ours is the framework's own answer: no such page, no such method.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var door = endpoint.Metadata.GetMetadata<Door>() ?? throw new InvalidOperationException($"{endpoint.DisplayName} has no door.");
        // The page that says that something broke must not need what may be broken.
        if (context.Features.Get<IExceptionHandlerFeature>() is null) await visitor.LoadAsync(context).ConfigureAwait(false);
        switch (await door.AdmitAsync(new Entry(context, visitor)).ConfigureAwait(false))
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
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
