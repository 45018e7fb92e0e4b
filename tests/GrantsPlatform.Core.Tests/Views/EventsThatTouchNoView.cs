using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Views;

/// <summary>Whatever people send, in whatever order, to a stream in any state: an event that says that it touches no view leaves every row and total as it was.</summary>
public sealed class EventsThatTouchNoView
{
    private static readonly DateTimeOffset Start = Sample.At("2025-02-20T00:00:00Z");

    /// <summary>Events that touch nothing in any sample and must not say so, with the reason.</summary>
    private static readonly Dictionary<Type, string> Unmarked = new()
    {
        [typeof(ClaimDropped)] = "takes a payment that is held out of the batch's row, once its bank details are others",
        [typeof(DecisionEntered)] = "the first one on a file counts in the session's row",
        [typeof(RowCorrected)] = "a row may become one of another kind, which are counted apart",
    };

    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void Leave_every_row_and_total_as_it_was(string kind)
    {
        var sample = EveryCommand.Of(kind);
        if (Catalogue.Of(kind).Views.IsEmpty) return;
        var seen = new Dictionary<Type, bool>();
        foreach (var state in sample.States)
            foreach (var trial in sample.Trials) Follow(sample, trial, state, null, seen);
        // Before anything is left to chance, so that it fails each time or never.
        var silent = seen.Where(one => !one.Value && !one.Key.IsAssignableTo(typeof(ITouchesNoView))).Select(one => one.Key).ToList();
        Assert.True(silent.All(Unmarked.ContainsKey), $"Touch no view in any sample, and do not say so: {Words(silent.Where(type => !Unmarked.ContainsKey(type)))}.");
        Assert.Empty(Words(Unmarked.Keys.Where(type => type.IsSubclassOf(sample.Decider.EventType)).Except(silent)));
        var steps = Gen.Choose(0, sample.Trials.Length - 1).SelectMany(trial => Gen.Choose(0, 60 * 60 * 24 * 6).Select(seconds => (trial, seconds))).ListOf(Math.Min(60, 10 * sample.Trials.Length));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(steps.ToArbitrary(), run => Play(sample, run, seen)));

        var saying = Wire.EventTypes.Where(type => type.IsAssignableTo(typeof(ITouchesNoView)) && type.IsSubclassOf(sample.Decider.EventType)).ToList();
        Assert.Empty(saying.Where(type => !seen.TryGetValue(type, out var touches) || touches).Select(type => $"{type.Name} {(seen.ContainsKey(type) ? "touches a view" : "did not happen")}"));
    }

    private static string Words(IEnumerable<Type> types) => string.Join(' ', types.Select(type => type.Name).Order(StringComparer.Ordinal));

    private static void Play(SampleKind sample, IEnumerable<(int Trial, int Seconds)> steps, Dictionary<Type, bool> seen)
    {
        var (now, state) = (Start, SampleState.Of(sample.Decider.Empty));
        foreach (var step in steps)
        {
            now += TimeSpan.FromSeconds(step.Seconds);
            state = Follow(sample, sample.Trials[step.Trial], state, now, seen);
        }
    }

    /// <summary>The state after the trial, each event of which was looked at.</summary>
    private static SampleState Follow(SampleKind sample, Trial trial, SampleState from, DateTimeOffset? now, Dictionary<Type, bool> seen)
    {
        if (sample.Try(trial, from, now) is not Response.Accepted accepted) return from;
        var state = from.State;
        foreach (var happened in accepted.Events)
        {
            var next = sample.Decider.Evolve(state, happened);
            seen[happened.GetType()] = seen.GetValueOrDefault(happened.GetType()) || Shown(sample, state) != Shown(sample, next);
            state = next;
        }
        return sample.After(from, accepted);
    }

    private static string Shown(SampleKind sample, object state)
    {
        var views = Catalogue.Of(sample.Decider.Kind).Views;
        return string.Join('\n', [
            .. views.SelectMany(view => view.Rows(sample.Self, state)).Select(row => string.Join('|', [
                row.View, row.Partition, row.Row, System.Text.Encoding.UTF8.GetString(Wire.ToBytes(row.Body)), row.Words,
                .. row.Filters.OrderBy(one => one.Key).Select(one => one.Value), .. row.Sorts.OrderBy(one => one.Key).Select(one => one.Value)])).Order(StringComparer.Ordinal),
            .. views.SelectMany(view => view.Contributions(sample.Self, state)).Select(part =>
                $"{part.Total}|{part.Partition}|{part.Group}|{string.Join('|', part.Measures.Select(measure => $"{measure.Key}={measure.Value}"))}").Order(StringComparer.Ordinal)]);
    }
}
