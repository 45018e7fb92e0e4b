using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// The rows of a file's structured answers that conditions and formulas go through, and the paths of each. A partner list or a request
/// without lines has no rows; a budget or targets that are not there yet are not known.
/// </summary>
public static class FileRows
{
    public const string Request = "request.lines";
    public const string Budget = "budget.lines";
    public const string Partners = "partners";
    public const string Targets = "targets";

    public static ImmutableArray<string> Sources { get; } = [Request, Budget, Partners, Targets];

    public static FieldType? TypeOf(string source) => source switch
    {
        Request => FieldType.Request,
        Budget => FieldType.Budget,
        Partners => FieldType.Partners,
        Targets => FieldType.Targets,
        _ => null,
    };

    /// <summary>What a condition on one row may name beside the paths around it.</summary>
    public static ImmutableDictionary<string, EvidencePath> PathsOf(string source, ProgrammeDefinition definition)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, EvidencePath>(StringComparer.Ordinal);
        switch (source)
        {
            case Request:
                Text("funder", [definition.Funder.Code]);
                Text("strand", definition.Strands.Select(strand => strand.Code));
                Text("payee");
                Text("unit");
                Number("year");
                Number("amount");
                Number("quantity");
                break;
            case Budget:
                Text("side", Enum.GetValues<BudgetSide>().Select(Word));
                Text("account", BudgetPlan.Accounts.Select(account => account.Code));
                Text("funder", BudgetPlan.Subsidies.Select(subsidy => subsidy.Code));
                Number("amount");
                break;
            case Partners:
                Text("organisation");
                Text("role");
                paths[RowPaths.Row + "paid"] = new EvidencePath(EvidenceKind.YesNo);
                break;
            case Targets:
                Text("indicator", definition.Indicators.Select(indicator => indicator.Code));
                Number("target");
                break;
            default: break;
        }
        return paths.ToImmutable();

        void Text(string name, IEnumerable<string>? options = null) => paths[RowPaths.Row + name] = new EvidencePath(EvidenceKind.Text, Options: [.. options ?? []]);
        void Number(string name) => paths[RowPaths.Row + name] = new EvidencePath(EvidenceKind.Number);
    }

    /// <summary>Null: not known.</summary>
    internal static IReadOnlyList<IEvidence>? Of(string source, ProgrammeDefinition definition, Answers answers, IEvidence around) => source switch
    {
        Request => Rows(around, definition.Request(answers), line =>
            [
                Text("funder", line.Funder), Text("strand", line.Strand), Text("payee", line.Payee), Text("unit", line.Unit),
                Number("year", line.Year), Number("amount", line.Amount.Euros), Number("quantity", line.Quantity),
            ]),
        Budget => definition.Budget(answers) is { } budget
            ? Rows(around, budget.Lines, line => [Text("side", Word(line.Side)), Text("account", line.Code), Text("funder", line.Funder), Number("amount", line.Amount.Euros)])
            : null,
        Partners => Rows(around, definition.Partners(answers), partner =>
            [Text("organisation", partner.Organisation), Text("role", partner.Role), ("paid", new EvidenceValue.YesNo(partner.Paid))]),
        Targets => definition.Targets(answers) is { IsEmpty: false } targets
            ? Rows(around, targets, target => [Text("indicator", target.Key), Number("target", target.Value)])
            : null,
        _ => null,
    };

    private static List<IEvidence> Rows<T>(IEvidence around, IEnumerable<T> rows, Func<T, (string, EvidenceValue?)[]> values) => [.. rows.Select(row => new Row(around, values(row)))];
    private static string Word(BudgetSide side) => JsonNamingPolicy.KebabCaseLower.ConvertName(side.ToString());
    private static (string, EvidenceValue?) Text(string name, string? text) => (name, text.IsMissing() ? null : new EvidenceValue.Text(text));
    private static (string, EvidenceValue?) Number(string name, decimal? number) => (name, number is { } known ? new EvidenceValue.Number(known) : null);

    private sealed class Row(IEvidence around, (string Name, EvidenceValue? Value)[] values) : IEvidence
    {
        private readonly Dictionary<string, EvidenceValue?> _values = values.ToDictionary(one => RowPaths.Row + one.Name, one => one.Value, StringComparer.Ordinal);

        public EvidenceValue? Find(string path) => _values.TryGetValue(path, out var value) ? value : around.Find(path);
        public LookupTable? Table(string code) => around.Table(code);
    }
}
