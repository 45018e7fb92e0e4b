using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Orchestrations.Rounds.V1;

/// <summary>
/// The steps that every life of version 1 is made of. A round looks, does what is due, or rests until there is something to do; the next one begins with an
/// empty history. Replayed by the engine: no clock, no chance, no reading or writing but through activities, and no thread of its own.
/// </summary>
internal sealed class Round(TaskOrchestrationContext context, Living life)
{
    /// <summary>
    /// Runs one round. What goes on failing after all its attempts is an outage: the life goes on after a pause. It ends when nothing lies ahead of the
    /// stream; the next signal begins it again.
    /// </summary>
    public static async Task RunAsync(TaskOrchestrationContext context, Living life, Func<Round, Task<Work>> steps)
    {
        var round = new Round(context, life);
        try
        {
            var work = await steps(round);
            if (work is { TickIsDue: false, Commands.Count: 0, FanOuts.Count: 0, Mails.Count: 0 })
            {
                context.SetCustomStatus(work.Standing);
                var isAwake = await round.RestUntilAsync(work.Next?.UtcDateTime);
                if (!isAwake) return;
            }
        }
        catch (TaskFailedException)
        {
            var again = context.CurrentUtcDateTime + Attempts.PauseAfterOutage;
            context.SetCustomStatus(new Standing("en panne", [], $"{French.Meeting(again)}\u202F: nouvel essai"));
            await round.RestUntilAsync(again);
        }
        round.HearAllSignals();
        context.ContinueAsNew(life);
    }

    public Task<Work> LookAsync() => context.CallActivityAsync<Work>(FunctionNames.Activities.LookV1, life, Attempts.OfStep);

    public Task TickAsync() => context.CallActivityAsync(FunctionNames.Activities.TickV1, life, Attempts.OfStep);

    /// <summary>One command after the other, as they were decided.</summary>
    public async Task CarryOutAsync(IReadOnlyList<string> commands)
    {
        foreach (var command in commands)
            await context.CallActivityAsync(FunctionNames.Activities.CarryOutV1, new Piece(life.Stream, command), Attempts.OfStep);
    }

    /// <summary>All pages at once; a command that reaches many streams is over when every page is.</summary>
    public async Task FanOutAsync(IReadOnlyList<string> commands)
    {
        foreach (var command in commands)
        {
            var piece = new Piece(life.Stream, command);
            var pages = await context.CallActivityAsync<IReadOnlyList<Page>>(FunctionNames.Activities.PlanFanOutV1, piece, Attempts.OfStep);
            await Task.WhenAll(pages.Select(SendAsync));
            await context.CallActivityAsync(FunctionNames.Activities.SettleFanOutV1, piece, Attempts.OfStep);
        }
    }

    /// <summary>Mails wait for nothing and hold nothing up: a queue carries them.</summary>
    public async Task QueueAsync(IReadOnlyList<string> mails)
    {
        if (mails.Count > 0)
            await context.CallActivityAsync(FunctionNames.Activities.QueueMailsV1, new Handover(life.Stream, mails), Attempts.OfStep);
    }

    private async Task SendAsync(Page page)
    {
        try
        {
            await context.CallActivityAsync(FunctionNames.Activities.SendPageV1, page, Attempts.OfPage);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(FunctionNames.Activities.SendPageV1, page with { IsLastAttempt = true }, Attempts.OfStep);
        }
    }

    /// <summary>Until a signal or the instant, whichever comes first. False at once when there is neither.</summary>
    private async Task<bool> RestUntilAsync(DateTime? instant)
    {
        // A signal that came while the round was under way is heard here: it may be about something that the look did not see.
        var signal = context.WaitForExternalEvent<object?>(Life.Signal);
        if (signal.IsCompleted) return true;
        if (instant is not { } wake) return false;
        using var timer = new CancellationTokenSource();
        await Task.WhenAny(signal, context.CreateTimer(wake, timer.Token));
        // Without waiting for the cancellation, which would leave the engine's thread.
        timer.Cancel();
        return true;
    }

    /// <summary>The next round begins by looking: all signals up to now say one thing, and must not make a round each.</summary>
    private void HearAllSignals()
    {
        while (context.WaitForExternalEvent<object?>(Life.Signal).IsCompleted)
        {
        }
    }
}
