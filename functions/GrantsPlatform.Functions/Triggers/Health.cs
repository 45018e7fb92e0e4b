using GrantsPlatform.Serverless.Maintenance;
using GrantsPlatform.Serverless.Names;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>Whether the platform can serve, for whoever watches it: 200 or 503, and nothing about what is inside.</summary>
public sealed partial class Health(Readiness readiness, ILogger<Health> logger)
{
    [Function(FunctionNames.Health)]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var fault = await readiness.FindFaultAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (fault is null) return new StatusCodeResult(StatusCodes.Status200OK);
        Tell(fault);
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The platform cannot serve.")]
    private partial void Tell(Exception fault);
}
