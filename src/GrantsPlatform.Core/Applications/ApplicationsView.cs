using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

/// <summary>One line of the agents' list. <paramref name="Score"/>: the mean of the opinions given so far, out of 100.</summary>
/// <param name="Proposed">By the opinion that came last.</param>
/// <param name="Instructors">Accounts by level.</param>
/// <param name="Due">What the file waits for until <paramref name="DueAt"/>: "complement" or "silence"; null: nothing that ends by itself.</param>
/// <param name="Number">What people call it by; null: its id.</param>
/// <param name="Answered">The complement that was asked for has come, and nobody has gone on with the file since.</param>
/// <param name="IsErased">It was kept for long enough: of what was written in it nothing is left.</param>
/// <param name="Free">Nobody has it, and somebody has to: it is eligible, or those who had it have given their opinion and another level's is still due.</param>
public sealed record ApplicationRow(
    string Id, string Applicant, string Organisation, string? Service, string? Departement, string Status, DateTimeOffset? SubmittedAt,
    Money Requested, Money Granted, decimal? Score, bool Consortium, ImmutableSortedDictionary<string, long> Measures, ImmutableArray<string> Recused,
    ImmutableSortedDictionary<string, Money> GrantedByStrand, Money Proposed, ImmutableSortedDictionary<string, string> Instructors, string? Due, DateTimeOffset? DueAt, string? Number = null, bool Free = false, bool Answered = false, bool IsErased = false);

/// <summary>One line of an applicant's own list. <paramref name="Deadline"/>: the last instant for a submission; <paramref name="Zone"/>: by whose clocks, Paris where it is left out.</summary>
public sealed record OwnFileRow(
    string Id, string Call, string Programme, int Revision, string? Service, string Status, DateTimeOffset StartedAt, DateTimeOffset Deadline, DateTimeOffset? SubmittedAt, Money Requested, Money Granted,
    string? Zone = null, string? Number = null)
{
    /// <summary>What people call it by.</summary>
    [JsonIgnore]
    public string CalledBy => Number ?? Id;
}

/// <summary>Which file bears a number.</summary>
public sealed record NumberedFileRow(string Application);

/// <summary>
/// The files of a call, and what they add up to per département and status; and the files of an organisation (partition: organisation). Beside the
/// list of the call, the same lines again, each list with a partition of its own: what an instructor has in a call, what somebody has stepped back
/// from there, and what ends by itself.
/// </summary>
public sealed class ApplicationsView : View<ApplicationState>
{
    public const string Name = "applications";
    public const string Own = "own-files";
    public const string OfInstructor = "files-of-instructor";
    public const string OfRecused = "files-of-recused";

    /// <summary>Of a call, and of what an instructor has in it.</summary>
    public const string Deadlines = "file-deadlines";

    /// <summary>Files by their numbers (partition: the series).</summary>
    public const string Numbered = "numbered-files";
    public const string Totals = "call";

    /// <summary>Values of <see cref="ApplicationRow.Due"/>.</summary>
    public const string Complement = "complement";

    public const string SilenceEnds = "silence";

    /// <summary>A filter: what a file wants of the service beside its state, one of <see cref="Hands"/>, <see cref="Reading"/>, <see cref="Both"/>.</summary>
    public const string Wants = "wants";

    /// <summary>Somebody to have it; a measure of the totals too: see <see cref="ApplicationRow.Free"/>.</summary>
    public const string Hands = "hands";

    /// <summary>Somebody to read what has come; a measure of the totals too: see <see cref="ApplicationRow.Answered"/>.</summary>
    public const string Reading = "reading";

    /// <summary>A measure of the totals: how many.</summary>
    public const string Files = "files";

    public const string Both = "hands-and-reading";
    private const string Nothing = "nothing";

    private static readonly ImmutableArray<string> Filters = ["status", "departement", "organisation", Wants];

    /// <summary>The partition of what one person has, or has stepped back from, in a call.</summary>
    public static string PartitionOf(string call, string person) => $"{call}~{person}";

    public override string Kind => ApplicationState.Kind;
    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(Name, Filters, ["submittedAt", "applicant", "requested", "score"], Searched: true),
        new ViewSchema(OfInstructor, Filters, ["submittedAt", "applicant", "requested", "score"], Searched: true),
        new ViewSchema(OfRecused, Filters, ["submittedAt", "applicant", "requested", "score"], Searched: true),
        new ViewSchema(Deadlines, ["status", "departement", Wants, "due"], ["dueAt", "submittedAt", "applicant", "requested"], Searched: true),
        new ViewSchema(Own, ["status", "call"], ["startedAt", "deadline"]),
        new ViewSchema(Numbered, [], []),
    ];

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state)
    {
        // Of a draft that was erased nothing is left to list.
        if (state is not ApplicationState.Known file || file is { Erased: not null, Receipt: null }) return [];
        var row = RowOf(id, file);
        var line = new ViewRow(Name, file.Call, id.Key, row,
            ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("departement", row.Departement ?? "").Add("organisation", row.Organisation).Add(Wants, WantsOf(row)),
            ImmutableDictionary<string, string>.Empty
                .Add("submittedAt", SortKey.Of(row.SubmittedAt)).Add("applicant", SortKey.Of(row.Applicant))
                .Add("requested", SortKey.Of(row.Requested)).Add("score", SortKey.Of(row.Score)),
            SearchWords.Of(row.Applicant, id.Key, row.Service, file.Number, Bare(file.Number)));
        // What was sent stays in the figures of its call, and in nobody's list of work.
        if (file.Erased is not null) return [line, .. NumberRow(id, file)];
        return [line, OwnRow(id, file, row), .. NumberRow(id, file), .. file.Receipt is null ? [] : Again(line, row, file)];
    }

    private static ApplicationRow RowOf(StreamId id, ApplicationState.Known file)
    {
        var dossier = file.Receipt?.Dossier;
        var (due, dueAt) = DueOf(file);
        return new ApplicationRow(
            id.Key, file.Origin.ApplicantName, file.Origin.Organisation, file.Origin.Service, dossier?.Departement, PhaseWords.Status(file.Phase), file.Receipt?.At,
            dossier?.TotalRequested ?? Money.Zero, GrantedTo(file).Sum(line => line.Amount), file.Opinions.MeanScore(), IsConsortium(file),
            dossier?.Measures ?? ImmutableSortedDictionary<string, long>.Empty, [.. file.Recused], GrantedTo(file).ByStrand(), ProposedTo(file).Sum(line => line.Amount),
            file.Instructors, due, dueAt, file.Number, IsFree(file), IsAnswered(file), file.Erased is not null);
    }

    /// <summary>Whoever has stepped back from a file has it no more.</summary>
    private static IEnumerable<ViewRow> Again(ViewRow line, ApplicationRow row, ApplicationState.Known file)
    {
        ImmutableArray<string> own = [.. file.Instructors.Values.Where(file.MayBeSeenBy).Distinct().Select(person => PartitionOf(file.Call, person))];
        foreach (var partition in own) yield return line with { View = OfInstructor, Partition = partition };
        foreach (var person in file.Recused) yield return line with { View = OfRecused, Partition = PartitionOf(file.Call, person) };
        if (row.Due is not { } due) yield break;
        var deadline = line with { View = Deadlines, Filters = line.Filters.Remove("organisation").Add("due", due), Sorts = line.Sorts.Remove("score").Add("dueAt", SortKey.Of(row.DueAt)) };
        yield return deadline;
        foreach (var partition in own) yield return deadline with { Partition = partition };
    }

    private static (string? Due, DateTimeOffset? At) DueOf(ApplicationState.Known file) =>
        file.Phase is Phase.AwaitingComplement awaiting ? (Complement, awaiting.Request.DueAt)
        : Silence.EndsAt(file) is { } end ? (SilenceEnds, end)
        : (null, null);

    /// <summary>Of a decision, only what the applicant has been told.</summary>
    private static ViewRow OwnRow(StreamId id, ApplicationState.Known file, ApplicationRow row) => new(
        Own, file.Origin.Organisation, id.Key,
        new OwnFileRow(
            id.Key, file.Call, file.Origin.Programme, file.Origin.Revision, file.Origin.Service, PhaseWords.Status(file.ToldPhase()), file.Origin.At, file.Deadline,
            row.SubmittedAt, row.Requested, file.ToldGrant().Sum(line => line.Amount), file.Origin.Zone, file.Number),
        ImmutableDictionary<string, string>.Empty.Add("status", PhaseWords.Status(file.ToldPhase())).Add("call", file.Call),
        ImmutableDictionary<string, string>.Empty.Add("startedAt", SortKey.Of(file.Origin.At)).Add("deadline", SortKey.Of(file.Deadline)));

    private static IEnumerable<ViewRow> NumberRow(StreamId id, ApplicationState.Known file) => FileNumber.Read(file.Number) is { } number
        ? [new ViewRow(Numbered, number.Series, number.ToString(), new NumberedFileRow(id.Key), ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty)]
        : [];

    /// <summary>"LOGE250042", for whoever types it without a hyphen.</summary>
    private static string? Bare(string? number) => number?.Replace("-", "", StringComparison.Ordinal);

    /// <summary>
    /// Group "{département}|{status}". Amounts in cents. What a file was granted in a strand counts under "granted.{strand}", the files and
    /// measures of that strand beside it, so that a strand's table needs no other source. What is asked, proposed and granted counts by strand and
    /// year too: "asked:{strand}:{year}".
    /// </summary>
    public override IEnumerable<Contribution> Contributions(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known { Receipt.Dossier: var dossier } file) return [];
        var measures = new Dictionary<string, long> { [Files] = 1, ["requested"] = dossier.TotalRequested.Cents };
        if (IsConsortium(file)) measures["consortia"] = 1;
        if (IsFree(file)) measures[Hands] = 1;
        if (IsAnswered(file)) measures[Reading] = 1;
        foreach (var (code, value) in dossier.Measures) measures[$"measure.{code}"] = value;
        foreach (var (strand, amount) in GrantedTo(file).ByStrand())
        {
            measures[$"granted.{strand}"] = amount.Cents;
            measures[$"files.{strand}"] = 1;
            foreach (var (code, value) in dossier.Measures) measures[$"measure.{code}.{strand}"] = value;
        }
        Add(measures, "asked", dossier.Requested);
        Add(measures, "proposed", ProposedTo(file));
        Add(measures, "granted", GrantedTo(file));
        return [new Contribution(Totals, file.Call, $"{dossier.Departement}|{PhaseWords.Status(file.Phase)}", measures.ToImmutableSorted(m => m.Key, m => m.Value))];
    }

    /// <summary>The measure of an amount in a strand and a year.</summary>
    public static string MeasureOf(string amount, string strand, int year) => $"{amount}:{strand}:{year}";

    private static void Add(Dictionary<string, long> measures, string amount, ImmutableArray<AmountLine> lines)
    {
        foreach (var cell in lines.GroupBy(line => (line.Strand, line.Year))) measures[MeasureOf(amount, cell.Key.Strand, cell.Key.Year)] = cell.Sum(line => line.Amount).Cents;
    }

    private static ImmutableArray<AmountLine> ProposedTo(ApplicationState.Known file) =>
        file.LatestOpinion is { } level && file.Opinions.TryGetValue(level, out var opinion) ? opinion.Proposed : [];

    private static string WantsOf(ApplicationRow row) => (row.Free, row.Answered) switch
    {
        (true, true) => Both,
        (true, false) => Hands,
        (false, true) => Reading,
        (false, false) => Nothing,
    };

    private static bool IsAnswered(ApplicationState.Known file) => file is { AnswerToRead: true, Phase: Phase.Submitted or Phase.Eligible or Phase.UnderReview };

    private static bool IsFree(ApplicationState.Known file) => file.Phase is (Phase.Eligible or Phase.UnderReview) && file.Instructors.Keys.All(file.Opinions.ContainsKey);

    private static bool IsConsortium(ApplicationState.Known file) => file.Receipt is { Dossier.Partners.IsEmpty: false };

    private static ImmutableArray<AmountLine> GrantedTo(ApplicationState.Known file) =>
        file.Phase is Phase.Decided { Outcome: Outcome.Awarded } decided ? decided.Granted : [];
}
