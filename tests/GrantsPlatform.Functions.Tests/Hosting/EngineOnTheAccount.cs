using System.Collections.Concurrent;
using System.Net;
using DurableTask.AzureStorage;
using DurableTask.Core;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>
/// The engine of a Functions host over its durable backend: histories in tables of the account, work in its queues, and leases by which another engine of the
/// same hub goes on with what one has left. Orchestrations and activities are run by the published worker.
/// </summary>
internal sealed class EngineOnTheAccount : IAsyncDisposable
{
    private readonly LineToTheAccount _line;
    private readonly AzureStorageOrchestrationService _backend;
    private readonly WebApplication _door;
    private readonly CancellationTokenSource _lost = new();
    private Task _working = Task.CompletedTask;

    private EngineOnTheAccount(LineToTheAccount line, AzureStorageOrchestrationService backend, WebApplication door) => (_line, _backend, _door) = (line, backend, door);

    /// <summary>Where clients of orchestrations reach it.</summary>
    public string Address => _door.Urls.Single();

    /// <summary>What the worker could not run, which a host would write to its log.</summary>
    public ConcurrentQueue<Exception> Failed { get; } = new();

    public static async Task<EngineOnTheAccount> StartAsync(string account, string hub)
    {
        var line = new LineToTheAccount();
        var backend = new AzureStorageOrchestrationService(Settings(line.Clients(account), hub));
        await backend.CreateIfNotExistsAsync();
        var door = DoorOf(backend);
        await door.StartAsync();
        return new EngineOnTheAccount(line, backend, door);
    }

    public bool IsLost => _lost.IsCancellationRequested;

    /// <summary>Only then does it fetch work.</summary>
    /// <param name="lostAfter">The activity whose first end it does not live to keep: the worker has done it, and the engine never heard of it.</param>
    public void GiveWorkTo(SmallHost host, string? lostAfter) => _working = WorkAsync(host, lostAfter);

    /// <summary>From here on the account hears nothing more of it: its leases, and the messages that it holds, come free by their time alone.</summary>
    public void Cut()
    {
        _line.Cut();
        _lost.Cancel();
    }

    /// <summary>Once it is cut and the worker is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _working;
        await _door.DisposeAsync();
        _lost.Dispose();
        // Ends its loops. Nobody waits: it tries for minutes to give its leases back.
        _ = ((IOrchestrationService)_backend).StopAsync(isForced: true);
    }

    private async Task WorkAsync(SmallHost host, string? lostAfter)
    {
        using var channel = GrpcChannel.ForAddress(Address);
        var door = new TaskHubSidecarService.TaskHubSidecarServiceClient(channel);
        using var items = door.GetWorkItems(new GetWorkItemsRequest(), cancellationToken: _lost.Token);
        var worker = new WorkerOfItems(host, door, activity =>
        {
            if (activity == lostAfter) Cut();
        });
        var underWay = new List<Task>();
        try
        {
            while (await items.ResponseStream.MoveNext(_lost.Token)) underWay.Add(RunAsync(worker, items.ResponseStream.Current));
        }
        catch (Exception) when (_lost.IsCancellationRequested)
        {
        }
        await Task.WhenAll(underWay);
    }

    private async Task RunAsync(WorkerOfItems worker, WorkItem item)
    {
        try
        {
            await worker.RunAsync(item, _lost.Token);
        }
        catch (Exception) when (_lost.IsCancellationRequested)
        {
        }
        catch (RpcException told) when (told.StatusCode == StatusCode.NotFound)
        {
            // What took longer than its turn was handed out again; whichever comes second, the engine does not await any more.
        }
        catch (Exception failed)
        {
            Failed.Enqueue(failed);
        }
    }

    /// <summary>As the settings of the host, but for the times after which what was lost is found again: seconds in the place of minutes.</summary>
    private static AzureStorageOrchestrationServiceSettings Settings(StorageAccountClientProvider clients, string hub) => new()
    {
        StorageAccountClientProvider = clients,
        TaskHubName = hub,
        WorkerId = Guid.NewGuid().ToString("N"),
        PartitionCount = 4,
        UseAppLease = false,
        UseTablePartitionManagement = true,
        LeaseInterval = TimeSpan.FromSeconds(15),
        LeaseRenewInterval = TimeSpan.FromSeconds(5),
        LeaseAcquireInterval = TimeSpan.FromSeconds(2),
        PartitionTableOperationTimeout = TimeSpan.FromSeconds(30),
        ControlQueueVisibilityTimeout = TimeSpan.FromSeconds(20),
        WorkItemQueueVisibilityTimeout = TimeSpan.FromSeconds(20),
        MaxQueuePollingInterval = TimeSpan.FromMilliseconds(500),
        LoggerFactory = NullLoggerFactory.Instance,
    };

    private static WebApplication DoorOf(AzureStorageOrchestrationService backend)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IOrchestrationService>(backend).AddSingleton<IOrchestrationServiceClient>(backend).AddSingleton<Door>();
        builder.Services.AddOptions<TaskHubGrpcServerOptions>();
        var door = builder.Build();
        door.MapGrpcService<Door>();
        return door;
    }

    /// <summary>As the door of a host does: a life that goes on is not begun again, and whoever tries hears of it.</summary>
    private sealed class Door(
        IHostApplicationLifetime lifetime, ILoggerFactory logs, IOrchestrationService service, IOrchestrationServiceClient client, IOptions<TaskHubGrpcServerOptions> options)
        : TaskHubGrpcServer(lifetime, logs, service, client, options)
    {
        private readonly IOrchestrationServiceClient _client = client;

        public override async Task<CreateInstanceResponse> StartInstance(CreateInstanceRequest request, ServerCallContext context)
        {
            if (await _client.GetOrchestrationStateAsync(request.InstanceId, null) is { OrchestrationStatus: DurableTask.Core.OrchestrationStatus.Pending or DurableTask.Core.OrchestrationStatus.Running or DurableTask.Core.OrchestrationStatus.Suspended })
                throw new RpcException(new Status(StatusCode.AlreadyExists, request.InstanceId));
            return await base.StartInstance(request, context);
        }
    }
}
