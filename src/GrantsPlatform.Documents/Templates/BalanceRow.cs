using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A line of a sum as templates see it: what it is worth, whether an amount or a number.</summary>
internal static class BalanceRow
{
    public static IEnumerable<TemplateField> Fields() => [Field("Label"), Field("Explanation", mayBeMissing: true), Field("Value")];

    public static FactSet Of(BalanceLine line) => FactSet.Nothing
        .With(Name("Label"), line.Label).With(Name("Explanation"), line.Explanation)
        .With(Name("Value"), line.Amount is { } amount ? French.Amount(amount) : line.Number is { } number ? French.Exact(number) : "non renseigné");

    public static string Name(string property) => Words(property).Name;

    private static TemplateField Field(string property, bool mayBeMissing = false) => TemplateField.Text(Name(property), Words(property).Meaning, mayBeMissing);

    private static (string Name, string Meaning) Words(string property) => FieldWords.Of(typeof(BalanceLine), property) ?? throw new InvalidOperationException($"{property} has no word.");
}
