using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Grpc.Core;
using GrantsPlatform.Functions.Tests.Hosting.Wire;
using GrantsPlatform.Functions.Tests.Published;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>
/// The host's side of the protocol: the worker says that it is there, what it can and which functions it has; each is loaded, and is then called by id.
/// </summary>
internal sealed class WorkerChannel(string folder) : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly TaskCompletionSource<IReadOnlyList<PublishedFunction>> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> _calls = new();
    private readonly ConcurrentQueue<string> _logs = new();
    private readonly HashSet<string> _loading = [];
    private List<PublishedFunction> _functions = [];

    /// <summary>Completes when every function has been loaded.</summary>
    public Task<IReadOnlyList<PublishedFunction>> Ready => _ready.Task;

    /// <summary>Where the worker takes requests by HTTP.</summary>
    public Uri? Http { get; private set; }

    public string Logs => string.Join('\n', _logs);

    /// <exception cref="InvalidOperationException">The function failed.</exception>
    public async Task<InvocationResponse> CallAsync(string function, string id, IEnumerable<ParameterBinding> inputs)
    {
        var call = _calls[id] = new TaskCompletionSource<InvocationResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new StreamingMessage
        {
            InvocationRequest = new InvocationRequest { InvocationId = id, FunctionId = function, InputData = { inputs }, TraceContext = new RpcTraceContext(), RetryContext = new RetryContext() },
        });
        var answer = await call.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return answer.Result.Status == StatusResult.Types.Status.Success ? answer : throw new InvalidOperationException($"{function}: {answer.Result.Exception?.Message} {answer.Result.Exception?.StackTrace}");
    }

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var writing = WriteAsync(responseStream, context.CancellationToken);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken)) Hear(message);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
        }
        _outgoing.Writer.TryComplete();
        foreach (var call in _calls.Values) call.TrySetException(Gone());
        await writing;
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> to, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellation)) await to.WriteAsync(message, cancellation);
        }
        catch (Exception gone) when (gone is OperationCanceledException or InvalidOperationException)
        {
        }
    }

    private void Hear(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                Send(new StreamingMessage { WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1041.100", WorkerDirectory = folder, FunctionAppDirectory = folder } });
                break;
            case StreamingMessage.ContentOneofCase.WorkerInitResponse:
                Http = message.WorkerInitResponse.Capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;
                Send(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = folder } });
                break;
            case StreamingMessage.ContentOneofCase.FunctionMetadataResponse:
                Load(message.FunctionMetadataResponse.FunctionMetadataResults);
                break;
            case StreamingMessage.ContentOneofCase.FunctionLoadResponse when message.FunctionLoadResponse is { Result.Status: StatusResult.Types.Status.Success } loaded:
                if (_loading.Remove(loaded.FunctionId) && _loading.Count == 0) _ready.TrySetResult(_functions);
                break;
            case StreamingMessage.ContentOneofCase.FunctionLoadResponse:
                _ready.TrySetException(new InvalidOperationException(message.FunctionLoadResponse.Result.Exception?.Message));
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                if (_calls.TryRemove(message.InvocationResponse.InvocationId, out var call)) call.TrySetResult(message.InvocationResponse);
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                _logs.Enqueue($"{message.RpcLog.Message} {message.RpcLog.Exception?.Message}");
                break;
            default:
                break;
        }
    }

    /// <summary>Under its name as its id.</summary>
    private void Load(IEnumerable<RpcFunctionMetadata> found)
    {
        var all = found.ToList();
        _functions = [.. all.Select(function => new PublishedFunction(function.Name, function.EntryPoint, [.. function.RawBindings.Select(raw => new PublishedBinding(JsonNode.Parse(raw)!.AsObject()))]))];
        _loading.UnionWith(all.Select(function => function.Name));
        foreach (var function in all)
        {
            foreach (var binding in _functions.Single(one => one.Name == function.Name).Bindings)
                function.Bindings[binding.Of("name")!] = new BindingInfo
                {
                    Type = binding.Type, Direction = string.Equals(binding.Of("direction"), "out", StringComparison.OrdinalIgnoreCase) ? BindingInfo.Types.Direction.Out : BindingInfo.Types.Direction.In,
                };
            Send(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Name, Metadata = function } });
        }
    }

    private static InvalidOperationException Gone() => new("The worker is gone.");

    private void Send(StreamingMessage message)
    {
        message.RequestId = Guid.NewGuid().ToString();
        if (!_outgoing.Writer.TryWrite(message)) throw Gone();
    }
}
