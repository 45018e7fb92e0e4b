using GrantsPlatform.Serverless.Names;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace GrantsPlatform.Functions.Triggers;

public sealed class Health
{
    [Function(FunctionNames.Health)]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => new OkResult();
}
