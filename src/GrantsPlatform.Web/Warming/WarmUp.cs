using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Warming;

/// <summary>
/// What runs for the first time is slow: code is compiled, views are found, what the store holds of calls is read. So that the first people need not wait
/// for that, pages that anybody may see are asked for through the whole application, and a section's fields are rendered. Only reads; and what a server
/// counts as a request is what came over its wire, which these do not.
/// </summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, Queries queries, Links links, PublicAddress address, NobodysSection section)
{
    /// <summary>How many bytes of what were rendered, by path or name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RunAsync(RequestDelegate web, CancellationToken cancellation)
    {
        var rendered = new Dictionary<string, long>();
        var call = await queries.AskAsync(new PublishedCalls(1), cancellation).ConfigureAwait(false) is [var latest, ..] ? latest : null;
        foreach (var path in (string[])[links.Home, links.Calls, links.SignInPage, .. call is null ? Array.Empty<string>() : [links.Call(call.Id)]])
            rendered[path] = await RenderAsync(path, web, cancellation).ConfigureAwait(false);
        if (call is not null) rendered[nameof(NobodysSection)] = await RenderAsync("", context => section.RenderAsync(context, call), cancellation).ConfigureAwait(false);
        return rendered;
    }

    private async Task<long> RenderAsync(string path, RequestDelegate by, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var scope = scopes.CreateScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation };
        (context.Request.Method, context.Request.Path, context.Request.Scheme, context.Request.Host) = (HttpMethods.Get, path, address.Root.Scheme, HostString.FromUriComponent(address.Root.Authority));
        context.Request.Headers.AcceptEncoding = "br";
        context.Response.Body = body;
        await by(context).ConfigureAwait(false);
        return context.Response.StatusCode == StatusCodes.Status200OK ? body.Length : throw new InvalidOperationException($"{path} answered {context.Response.StatusCode}.");
    }
}
