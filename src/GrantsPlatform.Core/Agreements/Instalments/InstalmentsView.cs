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

    public override string Kind => AgreementState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "call", "departement", "batch"], ["applicant", "amount"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, AgreementState state) => state is not AgreementState.Known { InForce: true } known
        ? []
        : known.Instalments.Values.Where(one => one.Phase is InstalmentPhase.Due || one.IsMoving).Select(one => RowOf(id, known, one));

    private static ViewRow RowOf(StreamId id, AgreementState.Known known, Instalment one)
    {
        var row = new InstalmentRow(
            id.Key, one.Plan.Instalment, known.Call, known.Origin.Applicant, one.Payee, one.Plan.Kind, AgreementWords.Status(one.Phase), one.Amount, one.Batch,
            (one.Phase as InstalmentPhase.Rejected)?.Cause);
        return new ViewRow(Name, known.Programme, $"{id.Key}/{one.Plan.Instalment}", row,
            ImmutableDictionary<string, string>.Empty
                .Add("status", row.Status).Add("call", row.Call).Add("departement", known.Departement ?? "").Add("batch", row.Batch ?? ""),
            ImmutableDictionary<string, string>.Empty.Add("applicant", SortKey.Of(row.Applicant)).Add("amount", SortKey.Of(row.Amount)));
    }
}
