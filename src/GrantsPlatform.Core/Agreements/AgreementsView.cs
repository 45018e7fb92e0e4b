using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <param name="Waits">For whom the act, or an amendment, waits: "service" to send it, "refused" to send another after a partner's refusal, "grantee", "partners" or "funder" to sign it, "check" for a copy signed on paper to be
/// read, "request" for an answer to the grantee who asks for an amendment; empty: for nobody.</param>
public sealed record AgreementRow(
    string Application, string Applicant, string Organisation, string? Departement, string Status, int Version, bool AmendmentPending,
    DateOnly From, DateOnly To, Money Granted, Money Paid, Money Due, string Waits = "")
{
    /// <summary>What the act would grant that has yet to come into force.</summary>
    public Money Foreseen { get; init; }

    /// <summary>What the act is about: granted, or to be granted by what is drafted.</summary>
    [JsonIgnore]
    public Money Amount => Granted + Foreseen;
}

/// <summary>The agreements of a call, and what is agreed, paid and due per département.</summary>
public sealed class AgreementsView : View<AgreementState>
{
    public const string Name = "agreements";

    /// <summary>Apart from the call's other totals: the group is the département alone, since a file's status says nothing here.</summary>
    public const string Totals = "money";

    /// <summary>The same lines again, each list with a partition of its own (see <see cref="PartitionOf"/>): one that few are in is read without those that are not.</summary>
    public const string InList = "agreements-in-list";

    /// <summary>How many agreements of a call are in which list, by département, so that nobody counts them: see <see cref="GroupOf"/>.</summary>
    public const string Counted = "agreements-counted";

    /// <summary>The one measure of <see cref="Counted"/>.</summary>
    public const string Agreements = "agreements";

    /// <summary>A list, beside the values of <see cref="AgreementRow.Waits"/>.</summary>
    public const string Every = "every";

    /// <summary>A list: in force.</summary>
    public const string Running = "active";

    /// <summary>A list: ended, whichever way.</summary>
    public const string Over = "over";

    public override string Kind => AgreementState.Kind;
    public override ImmutableArray<ViewSchema> Schemas =>
        [new ViewSchema(Name, ["status", "departement", "organisation", "waits"], ["applicant", "granted", "paid", "to"]), new ViewSchema(InList, ["departement"], ["applicant"])];

    public static string PartitionOf(string call, string list) => $"{call}~{list}";

    /// <summary>The département and the list of a group of <see cref="Counted"/>.</summary>
    public static (string Departement, string List) GroupOf(string group) => group.Split('|') is [var departement, var list] ? (departement, list) : throw new FormatException($"'{group}' names no list.");

    public override IEnumerable<ViewRow> Rows(StreamId id, AgreementState state)
    {
        if (state is not AgreementState.Known known) return [];
        var row = new AgreementRow(
            id.Key, known.Origin.Applicant, known.Organisation, known.Departement, AgreementWords.Status(known.Phase), known.Version, known.Phase is AgreementPhase.Active { Amendment: not null },
            known.From, known.To, known.Granted, known.Paid, known.Due, WaitsFor(known))
        {
            Foreseen = known.Act is null && known.Phase is not AgreementPhase.Abandoned ? known.Lines.Sum(line => line.Amount) : Money.Zero,
        };
        var line = new ViewRow(Name, known.Call, id.Key, row,
            ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("departement", row.Departement ?? "").Add("organisation", row.Organisation).Add("waits", row.Waits),
            ImmutableDictionary<string, string>.Empty
                .Add("applicant", SortKey.Of(row.Applicant)).Add("granted", SortKey.Of(row.Amount)).Add("paid", SortKey.Of(row.Paid)).Add("to", SortKey.Of(row.To)));
        return [line, .. ListsOf(known).Where(list => list != Every).Select(list => line with
        {
            View = InList, Partition = PartitionOf(known.Call, list),
            Filters = ImmutableDictionary<string, string>.Empty.Add("departement", row.Departement ?? ""), Sorts = ImmutableDictionary<string, string>.Empty.Add("applicant", SortKey.Of(row.Applicant)),
        })];
    }

    /// <summary>Whoever waits for partners waits for a signature, and what a partner has refused is to be sent again.</summary>
    private static ImmutableArray<string> ListsOf(AgreementState.Known known)
    {
        var waits = WaitsFor(known);
        return
        [
            Every, .. waits.Length == 0 ? ImmutableArray<string>.Empty : [waits switch { "partners" => "grantee", "refused" => "service", _ => waits }],
            .. AgreementWords.Status(known.Phase) switch { "active" => [Running], "completed" or "terminated" or "abandoned" => [Over], _ => ImmutableArray<string>.Empty },
        ];
    }

    private static string WaitsFor(AgreementState.Known known) => (known.Phase, known.Pending) switch
    {
        (AgreementPhase.Drafted, _) => known.IsStoppedByPartner ? "refused" : "service",
        (_, Pending.Unsigned { Copy: not null }) => "check",
        (_, Pending.Unsigned { Grantee: not null }) => "partners",
        (_, Pending.Unsigned) when known.Origin.Terms.Act == LegalAct.Agreement || known.Version > 0 => "grantee",
        // The funder's decision may do.
        (_, not null) => "funder",
        _ when known.Request is not null => "request",
        _ => "",
    };

    public override IEnumerable<Contribution> Contributions(StreamId id, AgreementState state)
    {
        if (state is not AgreementState.Known known) yield break;
        foreach (var list in ListsOf(known)) yield return new Contribution(Counted, known.Call, $"{known.Departement}|{list}", ImmutableSortedDictionary<string, long>.Empty.Add(Agreements, 1));
        if (known.Version > 0) yield return new Contribution(Totals, known.Call, known.Departement ?? "", MoneyOf(known));
    }

    /// <summary>In cents. A terminated agreement is still agreed: what was not paid of it is what was not spent.</summary>
    private static ImmutableSortedDictionary<string, long> MoneyOf(AgreementState.Known known) => new (string Measure, long Value)[]
    {
        ("agreements", 1), ("agreed", known.Granted.Cents), ("paid", known.Paid.Cents), ("due", known.Due.Cents), ("overpaid", known.Settlement?.Overpayment.Cents ?? 0),
    }.ToImmutableSorted(measure => measure.Measure, measure => measure.Value);
}
