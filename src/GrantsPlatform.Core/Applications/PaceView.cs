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

/// <summary>What a figure of the dashboard counts a file for.</summary>
/// <param name="Number">What people call it by; null: its id.</param>
/// <param name="Days">Whole days that it took, by the wire name of each <see cref="PaceStep"/> that is behind it.</param>
/// <param name="Said">By level: the opinion, or <see cref="PaceView.Awaited"/>.</param>
public sealed record PacedFileRow(
    string Id, string? Number, string Applicant, string Status, string? Departement, ImmutableSortedDictionary<string, int> Days, ImmutableSortedDictionary<string, string> Said);

/// <summary>
/// How long the files of a call took from step to step, and what each level has said. Files are counted by whole days, so that a median is read off a few
/// hundred sums, however many files there are; the rows are those that a figure opens.
/// </summary>
public sealed class PaceView : View<ApplicationState>
{
    /// <summary>The files of a call by how long each step took.</summary>
    public const string ByDays = "files-by-days";

    /// <summary>By what a level has said; partition: see <see cref="PartitionOf"/>.</summary>
    public const string ByOpinion = "files-by-opinion";

    /// <summary>A filter of it.</summary>
    public const string Said = "said";

    /// <summary>A filter of both.</summary>
    public const string Place = "departement";

    /// <summary>Groups "{step}|{days}", partition: the call, and each département of it.</summary>
    public const string Delays = "delays";

    /// <summary>Groups "{département}|{level}|{opinion}", or "…|awaited" as long as whoever has the file has given none.</summary>
    public const string Levels = "levels";

    public const string Awaited = "awaited";

    private static readonly ImmutableSortedDictionary<string, long> OneFile = ImmutableSortedDictionary<string, long>.Empty.Add("files", 1);

    public override string Kind => ApplicationState.Kind;

    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(ByDays, [Place], [.. Enum.GetValues<PaceStep>().Select(step => Wire.NameOf(step))]),
        new ViewSchema(ByOpinion, [Place, Said], ["submittedAt"]),
    ];

    /// <summary>A part of a call: one of its départements, or one of its levels.</summary>
    public static string PartitionOf(string call, string part) => $"{call}~{part}";

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known { Receipt: { } receipt } file) return [];
        var row = new PacedFileRow(id.Key, file.Number, file.Origin.ApplicantName, PhaseWords.Status(file.Phase), receipt.Dossier.Departement, DaysOf(file), SaidOf(file));
        var place = ImmutableDictionary<string, string>.Empty.Add(Place, row.Departement ?? "");
        return
        [
            new ViewRow(ByDays, file.Call, id.Key, row, place, Enum.GetValues<PaceStep>().Select(step => Wire.NameOf(step)).ToImmutableDictionary(step => step, step => row.Days.TryGetValue(step, out var days) ? SortKey.Of((long)days) : "")),
            .. row.Said.Select(one => new ViewRow(
                ByOpinion, PartitionOf(file.Call, one.Key), id.Key, row, place.Add(Said, one.Value), ImmutableDictionary<string, string>.Empty.Add("submittedAt", SortKey.Of(receipt.At)))),
        ];
    }

    public override IEnumerable<Contribution> Contributions(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known { Receipt.Dossier.Departement: var place } file) return [];
        return
        [
            .. DaysOf(file).SelectMany(delay => Parts(file.Call, place).Select(part => new Contribution(Delays, part, $"{delay.Key}|{delay.Value}", OneFile))),
            .. SaidOf(file).Select(level => new Contribution(Levels, file.Call, $"{place}|{level.Key}|{level.Value}", OneFile)),
        ];
    }

    private static IEnumerable<string> Parts(string call, string? place) => string.IsNullOrEmpty(place) ? [call] : [call, PartitionOf(call, place)];

    private static ImmutableSortedDictionary<string, int> DaysOf(ApplicationState.Known file)
    {
        (PaceStep Step, int? Days)[] delays =
        [
            (PaceStep.Eligibility, DaysBetween(file.Receipt?.At, file.FoundAt)), (PaceStep.Opinions, DaysBetween(file.FoundAt, file.ReadyAt)),
            (PaceStep.Decision, DaysBetween(file.ReadyAt, (file.Phase as Phase.Decided)?.NotifiedAt)),
        ];
        return delays.Where(delay => delay.Days is not null).ToImmutableSortedDictionary(delay => Wire.NameOf(delay.Step), delay => delay.Days.GetValueOrDefault(), StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> SaidOf(ApplicationState.Known file) =>
        file.Opinions.Keys.Union(file.Instructors.Keys).ToImmutableSortedDictionary(level => level, level => SaidBy(level, file), StringComparer.Ordinal);

    private static string SaidBy(string level, ApplicationState.Known file) => file.Opinions.TryGetValue(level, out var given) ? Wire.NameOf(given.Opinion) : Awaited;

    /// <summary>Null: not there yet, or there before, as where something was taken up again.</summary>
    private static int? DaysBetween(DateTimeOffset? from, DateTimeOffset? until) => from <= until ? (int)(until.Value - from.Value).TotalDays : null;
}
