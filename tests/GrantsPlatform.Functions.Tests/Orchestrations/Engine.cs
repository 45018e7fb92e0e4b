using GrantsPlatform.Functions.Orchestrations.AgreementLifecycle.V1;
using GrantsPlatform.Functions.Orchestrations.ApplicationReview.V1;
using GrantsPlatform.Functions.Orchestrations.CallLifecycle.V1;
using GrantsPlatform.Functions.Triggers;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

/// <summary>The engine in this process, with every orchestration and one script behind its activities.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DurableTaskTestHost _host;
    private readonly string _orchestration;

    private Engine(DurableTaskTestHost host, string orchestration) => (_host, _orchestration) = (host, orchestration);

    public static async Task<Engine> StartAsync(Script script, string orchestration = FunctionNames.Orchestrations.CallLifecycleV1) => new(
        await DurableTaskTestHost.StartAsync(tasks =>
        {
            RegisterLives(tasks);
            script.Register(tasks);
        }, new DurableTaskTestHostOptions { Port = Loopback.FreePort(), LoggerFactory = NullLoggerFactory.Instance }),
        orchestration);

    /// <summary>In lambdas: the package's analyzers look for the source of what is registered, and fail where it lies in another project.</summary>
    public static void RegisterLives(DurableTaskRegistry tasks)
    {
        tasks.AddOrchestratorFunc<Living>(FunctionNames.Orchestrations.CallLifecycleV1, (context, life) => CallLifecycle.RunAsync(context, life));
        tasks.AddOrchestratorFunc<Living>(FunctionNames.Orchestrations.ApplicationReviewV1, (context, life) => ApplicationReview.RunAsync(context, life));
        tasks.AddOrchestratorFunc<Living>(FunctionNames.Orchestrations.AgreementLifecycleV1, (context, life) => AgreementLifecycle.RunAsync(context, life));
    }

    /// <summary>What the function does that hears a signal.</summary>
    public Task SignalAsync() => Signal.WakeAsync(_host.Client, _orchestration, Script.Stream, default);

    public async Task<OrchestrationRuntimeStatus> StatusAsync() => (await _host.Client.GetInstanceAsync(Life.IdOf(Script.Stream), default))!.RuntimeStatus;

    /// <summary>What the engine shows of the life.</summary>
    public async Task<Standing?> StandingAsync() => (await _host.Client.GetInstanceAsync(Life.IdOf(Script.Stream), true, default))!.ReadCustomStatusAs<Standing>();

    /// <summary>Until the life has ended.</summary>
    public async Task<OrchestrationRuntimeStatus> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return (await _host.Client.WaitForInstanceCompletionAsync(Life.IdOf(Script.Stream), limit.Token)).RuntimeStatus;
    }

    public static async Task UntilAsync(Func<bool> holds)
    {
        var end = DateTime.UtcNow + Patience;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < end, "It did not come to pass in time.");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
