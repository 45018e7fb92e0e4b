using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Views;

/// <summary>One line of the agents' list. <paramref name="Score"/>: the mean of the opinions given so far, out of 100.</summary>
public sealed record ApplicationRow(
    string Id, string Applicant, string Organisation, string? Service, string? Departement, string Status, DateTimeOffset? SubmittedAt,
    Money Requested, Money Granted, decimal? Score, bool Consortium, ImmutableSortedDictionary<string, long> Measures, ImmutableArray<string> Recused,
    ImmutableSortedDictionary<string, Money> GrantedByStrand);

/// <summary>One line of an applicant's own list. <paramref name="Deadline"/>: the last instant for a submission; <paramref name="Zone"/>: by whose clocks, Paris where it is left out.</summary>
public sealed record OwnFileRow(
    string Id, string Call, string Programme, int Revision, string? Service, string Status, DateTimeOffset StartedAt, DateTimeOffset Deadline, DateTimeOffset? SubmittedAt, Money Requested, Money Granted,
    string? Zone = null);

/// <summary>The files of a call, and what they add up to per département and status; and the files of an organisation (partition: organisation).</summary>
public sealed class ApplicationsView : View<ApplicationState>
{
    public const string Name = "applications";
    public const string Own = "own-files";
    public const string Totals = "call";

    public override string Kind => ApplicationState.Kind;
    public override ImmutableArray<ViewSchema> Schemas =>
    [
        new ViewSchema(Name, ["status", "departement", "organisation"], ["submittedAt", "applicant", "requested", "score"], Searched: true),
        new ViewSchema(Own, ["status", "call"], ["startedAt", "deadline"]),
    ];

    public override IEnumerable<ViewRow> Rows(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known file) return [];
        var dossier = file.Receipt?.Dossier;
        var row = new ApplicationRow(
            id.Key, file.Origin.ApplicantName, file.Origin.Organisation, file.Origin.Service, dossier?.Departement, PhaseWords.Status(file.Phase), file.Receipt?.At,
            dossier?.TotalRequested ?? Money.Zero, GrantedTo(file).Sum(line => line.Amount), file.Opinions.MeanScore(), IsConsortium(file),
            dossier?.Measures ?? ImmutableSortedDictionary<string, long>.Empty, [.. file.Recused], GrantedTo(file).ByStrand());
        return
        [
            new ViewRow(Name, file.Call, id.Key, row,
                ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("departement", row.Departement ?? "").Add("organisation", row.Organisation),
                ImmutableDictionary<string, string>.Empty
                    .Add("submittedAt", SortKey.Of(row.SubmittedAt)).Add("applicant", SortKey.Of(row.Applicant))
                    .Add("requested", SortKey.Of(row.Requested)).Add("score", SortKey.Of(row.Score)),
                SearchWords.Of(row.Applicant, id.Key, row.Service)),
            OwnRow(id, file, row),
        ];
    }

    /// <summary>Of a decision, only what the applicant has been told.</summary>
    private static ViewRow OwnRow(StreamId id, ApplicationState.Known file, ApplicationRow row) => new(
        Own, file.Origin.Organisation, id.Key,
        new OwnFileRow(
            id.Key, file.Call, file.Origin.Programme, file.Origin.Revision, file.Origin.Service, PhaseWords.Status(file.ToldPhase()), file.Origin.At, file.Deadline,
            row.SubmittedAt, row.Requested, file.ToldGrant().Sum(line => line.Amount), file.Origin.Zone),
        ImmutableDictionary<string, string>.Empty.Add("status", PhaseWords.Status(file.ToldPhase())).Add("call", file.Call),
        ImmutableDictionary<string, string>.Empty.Add("startedAt", SortKey.Of(file.Origin.At)).Add("deadline", SortKey.Of(file.Deadline)));

    /// <summary>
    /// Group "{département}|{status}". Amounts in cents. What a file was granted in a strand counts under "granted.{strand}", the files and
    /// measures of that strand beside it, so that a strand's table needs no other source.
    /// </summary>
    public override IEnumerable<Contribution> Contributions(StreamId id, ApplicationState state)
    {
        if (state is not ApplicationState.Known { Receipt.Dossier: var dossier } file) return [];
        var measures = new Dictionary<string, long> { ["files"] = 1, ["requested"] = dossier.TotalRequested.Cents };
        if (IsConsortium(file)) measures["consortia"] = 1;
        foreach (var (code, value) in dossier.Measures) measures[$"measure.{code}"] = value;
        foreach (var (strand, amount) in GrantedTo(file).ByStrand())
        {
            measures[$"granted.{strand}"] = amount.Cents;
            measures[$"files.{strand}"] = 1;
            foreach (var (code, value) in dossier.Measures) measures[$"measure.{code}.{strand}"] = value;
        }
        return [new Contribution(Totals, file.Call, $"{dossier.Departement}|{PhaseWords.Status(file.Phase)}", measures.ToImmutableSorted(m => m.Key, m => m.Value))];
    }

    private static bool IsConsortium(ApplicationState.Known file) => file.Receipt is { Dossier.Partners.IsEmpty: false };

    private static ImmutableArray<AmountLine> GrantedTo(ApplicationState.Known file) =>
        file.Phase is Phase.Decided { Outcome: Outcome.Awarded } decided ? decided.Granted : [];
}
