using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <param name="Waits">For whom the act, or an amendment, waits: "service" to send it, "grantee", "partners" or "funder" to sign it, "check" for a copy signed on paper to be
/// read, "request" for an answer to the grantee who asks for an amendment; empty: for nobody.</param>
public sealed record AgreementRow(
    string Application, string Applicant, string Organisation, string? Departement, string Status, int Version, bool AmendmentPending,
    DateOnly From, DateOnly To, Money Granted, Money Paid, Money Due, string Waits = "");

/// <summary>The agreements of a call, and what is agreed, paid and due per département.</summary>
public sealed class AgreementsView : View<AgreementState>
{
    public const string Name = "agreements";

    /// <summary>Apart from the call's other totals: the group is the département alone, since a file's status says nothing here.</summary>
    public const string Totals = "money";

    public override string Kind => AgreementState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "departement", "organisation", "waits"], ["applicant", "granted", "paid", "to"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, AgreementState state)
    {
        if (state is not AgreementState.Known known) return [];
        var row = new AgreementRow(
            id.Key, known.Origin.Applicant, known.Organisation, known.Departement, AgreementWords.Status(known.Phase), known.Version, known.Phase is AgreementPhase.Active { Amendment: not null },
            known.From, known.To, known.Granted, known.Paid, known.Due, WaitsFor(known));
        return
        [
            new ViewRow(Name, known.Call, id.Key, row,
                ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("departement", row.Departement ?? "").Add("organisation", row.Organisation).Add("waits", row.Waits),
                ImmutableDictionary<string, string>.Empty
                    .Add("applicant", SortKey.Of(row.Applicant)).Add("granted", SortKey.Of(row.Granted)).Add("paid", SortKey.Of(row.Paid)).Add("to", SortKey.Of(row.To))),
        ];
    }

    private static string WaitsFor(AgreementState.Known known) => (known.Phase, known.Pending) switch
    {
        (AgreementPhase.Drafted, _) => "service",
        (_, Pending.Unsigned { Copy: not null }) => "check",
        (_, Pending.Unsigned { Grantee: not null }) => "partners",
        (_, Pending.Unsigned) when known.Origin.Terms.Act == LegalAct.Agreement || known.Version > 0 => "grantee",
        // The funder's decision may do.
        (_, not null) => "funder",
        _ when known.Request is not null => "request",
        _ => "",
    };

    /// <summary>In cents. A terminated agreement is still agreed: what was not paid of it is what was not spent.</summary>
    public override IEnumerable<Contribution> Contributions(StreamId id, AgreementState state) => state is not AgreementState.Known { Version: > 0 } known
        ? []
        :
        [
            new Contribution(Totals, known.Call, known.Departement ?? "",
                new (string Measure, long Value)[]
                {
                    ("agreements", 1), ("agreed", known.Granted.Cents), ("paid", known.Paid.Cents), ("due", known.Due.Cents),
                    ("overpaid", known.Settlement?.Overpayment.Cents ?? 0),
                }.ToImmutableSorted(measure => measure.Measure, measure => measure.Value)),
        ];
}
