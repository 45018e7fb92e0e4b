using GrantsPlatform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GrantsPlatform.Serverless.Front;

/// <summary>The whole web application as one delegate, for the function that takes every request.</summary>
public sealed class FrontDoor
{
    private readonly RequestDelegate _web;

    public FrontDoor(IServiceProvider services)
    {
        var application = new ApplicationBuilder(services);
        application.UseGrantsWeb();
        _web = application.Build();
    }

    public Task PassAsync(HttpContext context)
    {
        // The host has routed the request to its function; the application routes it anew.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        Arrival.Restore(context);
        return _web(context);
    }
}
