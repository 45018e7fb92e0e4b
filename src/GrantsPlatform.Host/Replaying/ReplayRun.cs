using System.Text;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Replaying;

/// <summary>
/// Sends the commands of a scenario, or of several, as the people would, time advancing in between with the real runner. A store in which the run
/// was begun is carried on from where it stopped; one in which it was finished does not change.
/// </summary>
internal sealed class ReplayRun(Timeline timeline, Platform platform, SimulatedClock clock)
{
    private readonly CommandBus _bus = platform.Runtime.Commands;
    private readonly SeenValues _seen = new(platform.Queries);

    /// <summary>
    /// An unexpected refusal ends the run there; a refusal that was expected and did not come is reported, and the run goes on, so that
    /// its totals show what followed.
    /// </summary>
    /// <param name="stopAt">Nothing from this instant on is carried out; null: everything is.</param>
    public async Task<ReplayReport> RunAsync(Action<ReplayProgress> tell, DateTimeOffset? stopAt = null, CancellationToken cancellation = default)
    {
        var plan = timeline.Plan;
        var done = await DoneBeforeAsync(cancellation).ConfigureAwait(false);
        var refused = new List<ExpectedRefusal>();
        var accepted = new List<PlannedStep>();
        var simulation = platform.Runtime.Simulate(clock);
        for (var i = done; i < plan.Length; i++)
        {
            var step = plan[i];
            if (step.At < timeline.Start) throw new ScenarioException($"{step.Place}\u202F: cette étape vient avant le début du scénario ({French.Instant(timeline.Start)}).");
            if (step.At >= stopAt) break;
            await simulation.AdvanceToAsync(step.At, cancellation).ConfigureAwait(false);
            switch (await CarryOutAsync(step, cancellation).ConfigureAwait(false), step.Refused)
            {
                case ({ } refusal, { } code) when refusal.Code == code:
                    refused.Add(new ExpectedRefusal(step, refusal));
                    break;
                case ({ } refusal, _):
                    return new ReplayReport(plan.Length, done, refused, accepted, new FailedStep(step, refusal));
                case (null, not null):
                    accepted.Add(step);
                    break;
            }
            tell(new ReplayProgress(i + 1, plan.Length, step.At, step.Note));
        }
        if ((stopAt ?? timeline.Until) is { } until && until > clock.GetUtcNow()) await simulation.AdvanceToAsync(until, cancellation).ConfigureAwait(false);
        else await simulation.AdvanceToAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        return new ReplayReport(plan.Length, done, refused, accepted, null);
    }

    /// <summary>The number of steps up to the last one whose mark the store bears.</summary>
    private async Task<int> DoneBeforeAsync(CancellationToken cancellation)
    {
        var seen = new Dictionary<StreamId, IReadOnlySet<string>>();
        for (var i = timeline.Plan.Length; i > 0; i--)
        {
            var step = timeline.Plan[i - 1];
            if (!seen.TryGetValue(step.To, out var causes))
                seen[step.To] = causes = await platform.Queries.AskAsync(new CommandsDone(step.To), Viewer.Console, cancellation).ConfigureAwait(false) ?? new HashSet<string>();
            if (causes.Contains(step.Id)) return i;
        }
        return 0;
    }

    private async Task<Refusal?> CarryOutAsync(PlannedStep step, CancellationToken cancellation)
    {
        var data = await _seen.FillAsync(step.Data, cancellation).ConfigureAwait(false);
        var (command, unreadable) = Wire.ReadCommand(step.Command, Encoding.UTF8.GetBytes(data.Required("the data").ToJsonString()));
        var outcome = unreadable is not null
            ? new CommandOutcome.Refused(unreadable)
            : await _bus.SendAsync(
                step.To, command.Required("the command"), new CommandHeader(step.Id, step.By, step.ReceivedAt ?? step.At, step.Reason, step.Version), cancellation).ConfigureAwait(false);
        return (outcome as CommandOutcome.Refused)?.Refusal;
    }
}
