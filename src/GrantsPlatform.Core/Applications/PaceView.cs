using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>The steps of a file whose delays are watched, each counted from the one before.</summary>
public enum PaceStep
{
    /// <summary>From the submission until it was found eligible or not.</summary>
    Eligibility,

    /// <summary>From there until every opinion that it needs had come.</summary>
    Opinions,

    /// <summary>From there until the applicant was told of the decision.</summary>
    Decision,
}

/// <summary>
/// How long the files of a call took from step to step, and what each level has said. Files are counted by whole days, so that a median is read off a few
/// hundred sums, however many files there are.
/// </summary>
public sealed class PaceView : View<ApplicationState>
{
    /// <summary>Groups "{step}|{days}", partition: the call.</summary>
    public const string Delays = "delays";

    /// <summary>Groups "{level}|{opinion}", or "{level}|awaited" as long as whoever has the file has given none.</summary>
    public const string Levels = "levels";

    public const string Awaited = "awaited";

    private static readonly ImmutableSortedDictionary<string, long> OneFile = ImmutableSortedDictionary<string, long>.Empty.Add("files", 1);

    public override string Kind => ApplicationState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [];

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state) => [];

    public override IEnumerable<Contribution> Contributions(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known { Receipt: { } receipt } file) return [];
        (PaceStep Step, int? Days)[] delays =
        [
            (PaceStep.Eligibility, DaysBetween(receipt.At, file.FoundAt)), (PaceStep.Opinions, DaysBetween(file.FoundAt, file.ReadyAt)),
            (PaceStep.Decision, DaysBetween(file.ReadyAt, (file.Phase as Phase.Decided)?.NotifiedAt)),
        ];
        return
        [
            .. delays.Where(delay => delay.Days is not null).Select(delay => new Contribution(Delays, file.Call, $"{Wire.NameOf(delay.Step)}|{delay.Days}", OneFile)),
            .. file.Opinions.Keys.Union(file.Instructors.Keys).Select(level => new Contribution(Levels, file.Call, $"{level}|{SaidBy(level, file)}", OneFile)),
        ];
    }

    private static string SaidBy(string level, ApplicationState.Known file) => file.Opinions.TryGetValue(level, out var given) ? Wire.NameOf(given.Opinion) : Awaited;

    /// <summary>Null: not there yet, or there before, as where something was taken up again.</summary>
    private static int? DaysBetween(DateTimeOffset? from, DateTimeOffset? until) => from <= until ? (int)(until.Value - from.Value).TotalDays : null;
}
