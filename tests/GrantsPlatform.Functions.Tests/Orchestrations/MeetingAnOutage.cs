using GrantsPlatform.Functions.Orchestrations.CallLifecycle.V1;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

public sealed class MeetingAnOutage
{
    private static readonly Living Life = new(Script.Stream);
    private static readonly Page One = new(Script.Stream, "each", [new PageRow("row", Script.Stream)], false);

    [Fact]
    public async Task Pauses_for_five_minutes_and_goes_on()
    {
        var context = new ScriptedContext((_, _) => throw new InvalidOperationException("The store is away."));
        await CallLifecycle.RunAsync(context, Life);
        Assert.Equal(ScriptedContext.Now.AddMinutes(5), Assert.Single(context.Timers));
        Assert.Equal(Life, context.NextInput);
        Assert.Equal(("en panne", "1er avril 2025 à 14\u00A0h\u00A005\u202F: nouvel essai"), context.Status is Standing { Awaits.Count: 0 } said ? (said.Stage, said.Next) : default);
    }

    [Fact]
    public async Task Lets_go_of_the_timer_that_it_no_longer_waits_for()
    {
        var context = new ScriptedContext((_, _) => Script.Until(ScriptedContext.Now.AddDays(200)));
        await CallLifecycle.RunAsync(context, Life);
        Assert.True(Assert.Single(context.Cancellations).IsCancellationRequested);
    }

    [Fact]
    public async Task Gives_what_fails_of_a_page_to_a_person_in_the_end()
    {
        var context = new ScriptedContext((name, input) => name switch
        {
            FunctionNames.Activities.LookV1 => Script.Nothing with { FanOuts = ["each"] },
            FunctionNames.Activities.PlanFanOutV1 => new List<Page> { One },
            FunctionNames.Activities.SendPageV1 when !((Page)input!).IsLastAttempt => throw new InvalidOperationException("One of them is busy."),
            _ => null,
        });
        await CallLifecycle.RunAsync(context, Life);
        Assert.Equal([One, One with { IsLastAttempt = true }], context.Calls.Where(call => call.Activity == FunctionNames.Activities.SendPageV1).Select(call => call.Input));
        Assert.Equal(FunctionNames.Activities.SettleFanOutV1, context.Calls[^1].Activity);
        Assert.Empty(context.Timers);
    }

    [Fact]
    public async Task Settles_nothing_while_a_page_has_not_been_sent()
    {
        var context = new ScriptedContext((name, _) => name switch
        {
            FunctionNames.Activities.LookV1 => Script.Nothing with { FanOuts = ["each"] },
            FunctionNames.Activities.PlanFanOutV1 => new List<Page> { One },
            FunctionNames.Activities.SendPageV1 => throw new InvalidOperationException("The store is away."),
            _ => null,
        });
        await CallLifecycle.RunAsync(context, Life);
        Assert.DoesNotContain(context.Calls, call => call.Activity == FunctionNames.Activities.SettleFanOutV1);
        Assert.Single(context.Timers);
    }

    [Fact]
    public async Task Tries_every_activity_more_than_once()
    {
        var context = new ScriptedContext((name, _) => name switch
        {
            FunctionNames.Activities.LookV1 => new Work(true, ["c"], ["each"], ["m"], null),
            FunctionNames.Activities.PlanFanOutV1 => new List<Page> { One },
            _ => null,
        });
        await CallLifecycle.RunAsync(context, Life);
        Assert.Equal(7, context.Calls.Select(call => call.Activity).Distinct().Count());
        Assert.All(context.Calls, call => Assert.InRange(call.Options!.Retry!.Policy!.MaxNumberOfAttempts, 2, 10));
    }
}
