using GrantsPlatform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GrantsPlatform.Serverless.Mounting;

/// <summary>The web application behind one function: what the host has routed to that function is routed again, by the application itself.</summary>
/// <param name="services">The root of the host's services; each request brings its own scope.</param>
public sealed class MountedWeb(IServiceProvider services)
{
    private readonly RequestDelegate _pipeline = new ApplicationBuilder(services).UseGrantsWeb().Build();

    public Task AnswerAsync(HttpContext context)
    {
        // The host's own route leads to the function: left in place, it would be taken for the answer.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _pipeline(context);
    }
}
