using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using GrantsPlatform.Functions.Tests.Hosting.Wire;
using GrantsPlatform.Functions.Tests.Published;
using GrantsPlatform.Functions.Tests.Storage;
using GrantsPlatform.Serverless.Names;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>
/// A host as small as these tests need: it starts the published worker as a process of its own, hands requests over by routes in the order of functions'
/// names, and carries messages of queues to their functions, to the queue of poison in the end. Its timers run when they are told to; for orchestrations it names
/// an engine that somebody else runs.
/// </summary>
internal sealed class SmallHost : IAsyncDisposable
{
    private const int Attempts = 5;
    private const string ForwardedUnder = "x-ms-invocation-id";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] OfOneConnection = ["Connection", "Host", "Transfer-Encoding", "Keep-Alive"];

    private readonly WebApplication _server;
    private readonly Process _worker;
    private readonly WorkerChannel _channel;
    private readonly string _engine;
    private readonly HttpClient _forward = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private IReadOnlyList<PublishedFunction> _functions = [];

    private SmallHost(WebApplication server, Process worker, WorkerChannel channel, string engine) => (_server, _worker, _channel, _engine) = (server, worker, channel, engine);

    public Uri Address => new(_server.Urls.ElementAt(1));

    public IReadOnlyList<PublishedFunction> Functions => _functions;

    /// <param name="engine">Where the engine of orchestrations is reached.</param>
    public static async Task<SmallHost> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, string engine = "http://127.0.0.1:9")
    {
        var channel = new WorkerChannel(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(channel);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http1);
        });
        var server = builder.Build();
        SmallHost? host = null;
        server.MapGrpcService<WorkerChannel>();
        server.MapFallback("{*path}", context => host!.ForwardAsync(context));
        await server.StartAsync();
        host = new SmallHost(server, Start(folder, server.Urls.First(), settings), channel, engine);
        try
        {
            host._functions = await channel.Ready.WaitAsync(Patience);
            await ListensAsync(channel.Http!);
            return host;
        }
        catch (Exception failed)
        {
            var said = host._worker.HasExited ? await host._worker.StandardError.ReadToEndAsync() : "it is still running";
            await host.DisposeAsync();
            throw new InvalidOperationException($"The worker did not come up: {said}\n{channel.Logs}", failed);
        }
    }

    /// <summary>Until nothing has come for a while, or what is waited for has come to pass: each message to the function of its queue.</summary>
    public async Task WorkAsync(Func<bool>? until = null)
    {
        var queues = (await Azurite.ClientsAsync()).Queues;
        for (var idle = 0; idle < 3; idle++)
            foreach (var function in _functions.Where(function => function.Trigger.Type == "queueTrigger"))
            {
                var name = function.Trigger.Of("queueName")!;
                var queue = queues.GetQueueClient(name);
                while (until?.Invoke() != true && (await queue.ReceiveMessageAsync()).Value is { } message)
                {
                    idle = 0;
                    if (!await DoesAsync(function, message.MessageText))
                    {
                        if (message.DequeueCount < Attempts)
                        {
                            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
                            continue;
                        }
                        await queues.GetQueueClient(name + "-poison").SendMessageAsync(message.MessageText);
                    }
                    await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                }
            }
    }

    /// <summary>As the clock would.</summary>
    public Task RunTimerAsync(string function) => CallAsync(_functions.Single(one => one.Name == function), """{"IsPastDue":false}""");

    /// <summary>As an engine does for an orchestration: JSON in, JSON or nothing out.</summary>
    public async Task<string?> RunActivityAsync(string function, string input) =>
        (await CallAsync(_functions.Single(one => one.Name == function), input)).ReturnValue is { Json: { Length: > 0 } json } ? json : null;

    /// <summary>As an engine does: what has happened to an orchestration in, what it decides out, both in the engine's own protocol and spelled in base64.</summary>
    public async Task<string> RunOrchestrationAsync(string function, string happened) => (await CallAsync(_functions.Single(one => one.Name == function), happened)).ReturnValue.String;

    /// <summary>At once and without a word to it.</summary>
    public void KillWorker()
    {
        _worker.Kill();
        _worker.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_worker.HasExited) KillWorker();
        _worker.Dispose();
        _forward.Dispose();
        await _server.DisposeAsync();
    }

    private static Process Start(string folder, string address, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(folder, "GrantsPlatform.Functions.dll"), "--functions-uri", address, "--functions-request-id", "start", "--functions-worker-id", "worker",
                "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
            ])
        {
            WorkingDirectory = folder, RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>The worker tells its functions before its server of requests is up.</summary>
    private static async Task ListensAsync(Uri address)
    {
        for (var end = DateTime.UtcNow + Patience; ;)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(address.Host, address.Port);
                return;
            }
            catch (SocketException) when (DateTime.UtcNow < end)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task<bool> DoesAsync(PublishedFunction function, string text)
    {
        try
        {
            await CallAsync(function, text);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private Task<InvocationResponse> CallAsync(PublishedFunction function, string text) => _channel.CallAsync(
        function.Name, Guid.NewGuid().ToString(), function.Bindings.Select(binding => new ParameterBinding { Name = binding.Of("name"), Data = DataFor(binding, text) }));

    private TypedData DataFor(PublishedBinding binding, string text) => new() { String = binding.Type == "durableClient" ? ClientOf(_engine) : text };

    /// <summary>As the extension of a host writes it; without a size the client takes no answer that holds anything.</summary>
    private static string ClientOf(string engine) => new JsonObject
    {
        ["taskHubName"] = "GrantsHub", ["connectionName"] = SettingNames.Storage, ["rpcBaseUrl"] = engine, ["requiredQueryStringParameters"] = "",
        ["maxGrpcMessageSizeInBytes"] = 4 * 1024 * 1024,
    }.ToJsonString();

    /// <summary>The first route that fits, as a host does: then the call by the protocol and the request by HTTP, under one id.</summary>
    private async Task ForwardAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        var function = _functions.Where(one => one.Trigger.Type == "httpTrigger").OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(one => one.Trigger.Of("route") is { } route && (route.StartsWith("{*", StringComparison.Ordinal) || string.Equals(route, path, StringComparison.OrdinalIgnoreCase)));
        if (function is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var id = Guid.NewGuid().ToString();
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_channel.Http!, context.Request.Path + context.Request.QueryString));
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0) request.Content = new StreamContent(context.Request.Body);
        foreach (var header in context.Request.Headers.Where(header => !OfOneConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable())) request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
        request.Headers.TryAddWithoutValidation(ForwardedUnder, id);
        var url = new RpcHttp { Method = context.Request.Method, Url = request.RequestUri!.AbsoluteUri };
        var call = _channel.CallAsync(function.Name, id, [new ParameterBinding { Name = function.Trigger.Of("name"), Data = new TypedData { Http = url } }]);
        using var answer = await _forward.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfOneConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body);
        await call;
    }
}
