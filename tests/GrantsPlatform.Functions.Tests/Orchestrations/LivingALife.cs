using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.DurableTask.Client;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

public sealed class LivingALife
{
    private const int Most = 30;

    [Theory]
    [InlineData(FunctionNames.Orchestrations.CallLifecycleV1)]
    [InlineData(FunctionNames.Orchestrations.ApplicationReviewV1)]
    [InlineData(FunctionNames.Orchestrations.AgreementLifecycleV1)]
    public async Task Does_what_is_due_in_its_order_and_ends_when_nothing_is_left(string orchestration)
    {
        var script = new Script
        {
            Look = look => Task.FromResult(look == 1
                ? new Work(true, ["c1", "c2", "c3"], ["each"], ["m1", "m2"], null)
                : Script.Nothing),
            Pages = [Page("a", "b"), Page("c")],
        };
        await using var engine = await Engine.StartAsync(script, orchestration);
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.Equal(["tick", "carry out c1", "carry out c2", "carry out c3", "plan each"], script.Done.Take(5));
        Assert.Equal(["send a+b", "send c"], script.Done.Skip(5).Take(2).Order());
        Assert.Equal(["settle each", "queue m1+m2"], script.Done.Skip(7));
        Assert.Equal(2, script.Looks);
    }

    [Fact]
    public async Task Sends_every_page_once()
    {
        var pages = Enumerable.Range(0, 50).Select(number => Page($"row-{number:D2}")).ToList();
        var script = new Script { Look = look => Task.FromResult(look == 1 ? Script.Nothing with { FanOuts = ["each"] } : Script.Nothing), Pages = pages };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await engine.EndAsync();
        Assert.Equal(pages.Select(page => $"send {page.Rows[0].Row}"), script.Done.Where(done => done.StartsWith("send", StringComparison.Ordinal)).Order());
        Assert.Equal("settle each", script.Done[^1]);
    }

    [Fact]
    public async Task Wakes_at_the_deadline()
    {
        var deadline = DateTimeOffset.UtcNow.AddSeconds(3);
        var ticked = DateTimeOffset.MaxValue;
        var script = new Script
        {
            Look = look => Task.FromResult(look switch { 1 => Script.Until(deadline), 2 => Script.Commands("late"), _ => Script.Nothing }),
            CarryOut = _ =>
            {
                ticked = DateTimeOffset.UtcNow;
                return Task.CompletedTask;
            },
        };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.InRange(ticked, deadline, deadline.AddSeconds(Most));
        Assert.Equal(3, script.Looks);
    }

    [Fact]
    public async Task Shows_where_it_stands_while_it_rests_and_when_it_has_ended()
    {
        var open = new Standing("ouvert jusqu’au 9 mai 2025 à 12 h 00", ["le dépôt des dossiers, par les porteurs de projet"], "9 mai 2025 à 12 h 00\u202F: clôture");
        var archived = new Standing("archivé", [], null);
        var script = new Script
        {
            Look = look => Task.FromResult(look switch
            {
                1 => Script.Commands("c1"),
                2 => Script.Until(DateTimeOffset.UtcNow.AddDays(40)) with { Standing = open },
                _ => Script.Nothing with { Standing = archived },
            }),
        };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await Engine.UntilAsync(() => engine.StandingAsync().GetAwaiter().GetResult() is not null);
        Same(open, await engine.StandingAsync());
        await engine.SignalAsync();
        await engine.EndAsync();
        Same(archived, await engine.StandingAsync());

        static void Same(Standing expected, Standing? shown) => Assert.Equal(
            (expected.Stage, string.Join('|', expected.Awaits), expected.Next), shown is null ? default : (shown.Stage, string.Join('|', shown.Awaits), shown.Next));
    }

    [Fact]
    public async Task Waits_for_a_signal_and_lets_the_timer_go()
    {
        var script = new Script { Look = look => Task.FromResult(look == 1 ? Script.Until(DateTimeOffset.UtcNow.AddDays(40)) : Script.Nothing) };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await Engine.UntilAsync(() => script.Looks == 1);
        await Task.Delay(500);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.StatusAsync());
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.Equal(2, script.Looks);
    }

    [Fact]
    public async Task Looks_again_when_a_signal_comes_while_it_looks()
    {
        var looking = new TaskCompletionSource<Work>(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new Script { Look = look => look == 1 ? looking.Task : Task.FromResult(Script.Nothing) };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await Engine.UntilAsync(() => script.Looks == 1);
        await engine.SignalAsync();
        looking.SetResult(Script.Nothing);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.Equal(2, script.Looks);
    }

    [Fact]
    public async Task Keeps_a_signal_that_comes_while_a_round_is_under_way()
    {
        var carrying = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new Script
        {
            Look = look => Task.FromResult(look switch { 1 => Script.Commands("slow"), 2 => Script.Until(DateTimeOffset.UtcNow.AddDays(1)), _ => Script.Nothing }),
            CarryOut = _ => carrying.Task,
        };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await Engine.UntilAsync(() => script.Looks == 1);
        await engine.SignalAsync();
        carrying.SetResult();
        // Heard before the second look: that look sees whatever it was about.
        await Engine.UntilAsync(() => script.Looks == 2);
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
    }

    [Fact]
    public async Task Makes_no_round_of_each_signal()
    {
        var carrying = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var script = new Script { Look = look => Task.FromResult(look == 1 ? Script.Commands("slow") : Script.Nothing), CarryOut = _ => carrying.Task };
        await using var engine = await Engine.StartAsync(script);
        for (var signal = 0; signal < Most; signal++) await engine.SignalAsync();
        carrying.SetResult();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.InRange(script.Looks, 2, 6);
    }

    [Fact]
    public async Task Begins_again_when_a_signal_comes_after_its_end()
    {
        var script = new Script();
        await using var engine = await Engine.StartAsync(script);
        for (var life = 1; life <= 3; life++)
        {
            await engine.SignalAsync();
            Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
            Assert.Equal(life, script.Looks);
        }
    }

    [Fact]
    public async Task Tries_what_failed_again()
    {
        var attempts = 0;
        var script = new Script
        {
            Look = look => Task.FromResult(look == 1 ? Script.Commands("c1") : Script.Nothing),
            CarryOut = _ => Interlocked.Increment(ref attempts) == 1 ? throw new InvalidOperationException("The store is away.") : Task.CompletedTask,
        };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.Equal(["carry out c1"], script.Done);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Outlives_an_outage()
    {
        var script = new Script
        {
            Look = look => Task.FromResult(look switch { 1 => Script.Nothing with { TickIsDue = true }, 2 => Script.Commands("c1"), _ => Script.Nothing }),
            Missing = FunctionNames.Activities.TickV1,
        };
        await using var engine = await Engine.StartAsync(script);
        await engine.SignalAsync();
        await Engine.UntilAsync(() => script.Looks == 1);
        await Task.Delay(1_000);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.StatusAsync());
        // It looks again after a pause; a signal shortens it.
        await engine.SignalAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.EndAsync());
        Assert.Equal(["carry out c1"], script.Done);
    }

    private static Page Page(params string[] rows) => new(Script.Stream, "each", [.. rows.Select(row => new PageRow(row, new("application", row)))], false);
}
