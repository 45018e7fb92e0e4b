using GrantsPlatform.Serverless.Front;
using GrantsPlatform.Serverless.Names;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>Every page and every answer of the platform: whatever is asked for by HTTP goes through the web application, which knows what is there and who may see it.</summary>
public sealed class Front(FrontDoor door)
{
    [Function(FunctionNames.Front)]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", "head", "options", Route = "{*path}")] HttpRequest request) =>
        door.PassAsync(request.HttpContext);
}
