using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Functions.SignIn;
using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Front;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Web.Warming;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
// What the frameworks say of each request and of each replay names addresses that are secrets of their readers, and costs more than the work.
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
// Whoever types an address can make sign-in with a directory fail: EntraEvents says so, in a line without anybody's words.
builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Critical);

using var logs = new LateLogs();
var settings = ServerlessSettings.Read(builder.Configuration);
var azure = await AzureServices.OpenAsync(settings, CancellationToken.None);
await using var platform = await ServerlessPlatform.OpenAsync(settings, azure, TimeProvider.System, logs);
platform.AddTo(builder.Services).AddEntraSignIn(settings);
builder.Services.AddWarmingUp(services => services.GetRequiredService<FrontDoor>().PassAsync);
builder.Services.AddSingleton<Activities>();

using var host = builder.Build();
logs.LeadTo(host.Services.GetRequiredService<ILoggerFactory>());
await host.RunAsync();
