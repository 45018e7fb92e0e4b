using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Laws;

/// <summary>Whatever people send, in whatever order, as time goes by.</summary>
public sealed class RepeatingAndTicking
{
    private static readonly DateTimeOffset Start = Sample.At("2025-02-20T00:00:00Z");

    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void An_accepted_command_repeated_changes_nothing_and_no_deadline_is_left_behind_by_a_tick(string kind)
    {
        var sample = EveryCommand.Of(kind);
        var steps = Gen.Choose(0, sample.Trials.Length - 1).SelectMany(trial => Gen.Choose(0, 60 * 60 * 24 * 6).Select(seconds => (trial, seconds))).ListOf(Math.Min(60, 10 * sample.Trials.Length));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(steps.ToArbitrary(), run => Play(sample, run)));
    }

    private static void Play(SampleKind sample, IEnumerable<(int Trial, int Seconds)> steps)
    {
        var now = Start;
        var at = SampleState.Of(sample.Decider.Empty);
        var tick = new Trial(_ => new Tick(), "", Actor.Clock);
        foreach (var step in steps)
        {
            now += TimeSpan.FromSeconds(step.Seconds);
            // Often at the very second at which something falls due.
            if (step.Seconds % 3 == 0 && sample.Decider.NextDeadline(at.State) is { } due && due > now) now = due;
            at = Twice(sample, sample.Trials[step.Trial], at, now);
            at = Twice(sample, tick, at, now);
            if (sample.Decider.NextDeadline(at.State) is { } next && next <= now)
                throw new InvalidOperationException($"After the tick at {now:O} the next deadline is {next:O}, in the past: {at.State}");
        }
    }

    private static SampleState Twice(SampleKind sample, Trial trial, SampleState from, DateTimeOffset now)
    {
        if (sample.Try(trial, from, now) is not Response.Accepted accepted) return from;
        var after = sample.After(from, accepted);
        if (sample.Try(trial, after, now) is not Response.Accepted { Events.IsEmpty: true, Contents.IsEmpty: true } and var again)
            throw new InvalidOperationException($"Repeated, {trial.Command(from.State)} gave {again}.");
        var read = accepted.Events.Aggregate(from.State, (state, happened) => sample.Decider.Evolve(state, Wire.ReadEvent(Wire.NameOf(happened), Wire.Write(happened))));
        return Equals(sample.Name(read), sample.Name(after.State)) && sample.Decider.NextDeadline(read) == sample.Decider.NextDeadline(after.State)
            ? after with { State = read }
            : throw new InvalidOperationException($"Read back, {trial.Command(from.State)} leads elsewhere.");
    }
}
