using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public sealed record InstalmentRow(
    string Application, string Instalment, string Call, string Applicant, string Payee, InstalmentKind Kind, string Status, Money Amount, string? Batch, RejectionCause? Rejection);

/// <summary>The work of those who prepare, approve and batch payments: every instalment of a programme that is due and not over.</summary>
public sealed class InstalmentsView : View<AgreementState>
{
    public const string Name = "instalments";

    /// <summary>The same lines again, each step with a partition of its own (see <see cref="PartitionOf"/>): one that few are at is read without those that are not.</summary>
    public const string AtStep = "instalments-at-step";

    /// <summary>How many instalments of a programme are at which step, by département and call, so that nobody counts them: see <see cref="GroupOf"/>.</summary>
    public const string Counted = "instalments-counted";

    /// <summary>The one measure of <see cref="Counted"/>.</summary>
    public const string Instalments = "instalments";

    public const string ToPrepare = "to-prepare";
    public const string ToApprove = "to-approve";
    public const string Approved = "approved";

    /// <summary>In a batch, or with the accountant.</summary>
    public const string Leaving = "leaving";

    private const int Parts = 3;

    public override string Kind => AgreementState.Kind;
    public override ImmutableArray<ViewSchema> Schemas =>
        [new ViewSchema(Name, ["status", "call", "departement", "batch"], ["applicant", "amount"]), new ViewSchema(AtStep, ["departement", "call"], ["applicant"])];

    public static string PartitionOf(string programme, string step) => $"{programme}~{step}";

    /// <summary>What a group of <see cref="Counted"/> says.</summary>
    public static (string Departement, string Step, string Call) GroupOf(string group) =>
        group.Split('|', Parts) is [var departement, var step, var call] ? (departement, step, call) : throw new FormatException($"'{group}' names no step.");

    public override IEnumerable<ViewRow> Rows(StreamId id, AgreementState state) => state is AgreementState.Known known ? Waiting(known).SelectMany(one => RowsOf(id, known, one)) : [];

    public override IEnumerable<Contribution> Contributions(StreamId id, AgreementState state) => state is not AgreementState.Known known
        ? []
        : Waiting(known).GroupBy(one => StepOf(one.Phase)).Select(step => new Contribution(
            Counted, known.Programme, $"{known.Departement}|{step.Key}|{known.Call}", ImmutableSortedDictionary<string, long>.Empty.Add(Instalments, step.Count())));

    private static IEnumerable<Instalment> Waiting(AgreementState.Known known) => known.InForce ? known.Instalments.Values.Where(one => one.Phase is InstalmentPhase.Due || one.IsMoving) : [];

    private static string StepOf(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Due or InstalmentPhase.Rejected => ToPrepare,
        InstalmentPhase.Prepared => ToApprove,
        InstalmentPhase.Approved => Approved,
        InstalmentPhase.Claimed or InstalmentPhase.Ordered => Leaving,
        _ => throw new InvalidOperationException($"{phase} is no step."),
    };

    private static IEnumerable<ViewRow> RowsOf(StreamId id, AgreementState.Known known, Instalment one)
    {
        var row = new InstalmentRow(
            id.Key, one.Plan.Instalment, known.Call, known.Origin.Applicant, one.Payee, one.Plan.Kind, AgreementWords.Status(one.Phase), one.Amount, one.Batch,
            (one.Phase as InstalmentPhase.Rejected)?.Cause);
        var line = new ViewRow(Name, known.Programme, $"{id.Key}/{one.Plan.Instalment}", row,
            ImmutableDictionary<string, string>.Empty
                .Add("status", row.Status).Add("call", row.Call).Add("departement", known.Departement ?? "").Add("batch", row.Batch ?? ""),
            ImmutableDictionary<string, string>.Empty.Add("applicant", SortKey.Of(row.Applicant)).Add("amount", SortKey.Of(row.Amount)));
        return
        [
            line,
            line with { View = AtStep, Partition = PartitionOf(known.Programme, StepOf(one.Phase)), Filters = line.Filters.Remove("status").Remove("batch"), Sorts = line.Sorts.Remove("amount") },
        ];
    }
}
