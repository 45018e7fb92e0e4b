namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingAnEntitlement
{
    private const string Formula = """{ "amount": { "product": { "of": { "path": "answers.cost" }, "rate": 0.8 } } }""";

    [Theory]
    [InlineData("$.entitlement", Formula, "$.levels", "de droit")]
    [InlineData("$.entitlement", Formula, "$.scoring", "de droit")]
    [InlineData("$.entitlement", Formula, "$.committee", "de droit")]
    [InlineData("$.entitlement", """{ "amount": { "path": "answers.nowhere" } }""", "$.entitlement.amount.path", "answers.nowhere")]
    [InlineData("$.entitlement", """{ "amount": { "path": "answers.name" } }""", "$.entitlement.amount.path", "nombre")]
    [InlineData("$.entitlement", """{ "amount": { "amount": 10 }, "order": "by-lot" }""", "$.entitlement.order", "by-submission")]
    [InlineData("$.levels", null, "$.levels", "")]
    [InlineData("$.scoring", null, "$.scoring", "manque")]
    [InlineData("$.committee", null, "$.committee", "manque")]
    public void Names_what_cannot_be_together_and_what_is_missing(string path, string? value, string at, string reason)
    {
        var (_, errors) = ThirdProgramme.Read(ThirdProgramme.With(path, value));
        Assert.Contains(errors, error => error.Path == at && error.Reason.Contains(reason, StringComparison.Ordinal));
    }

    private const string Never = """{ "all": [{ "equals": { "path": "row.strand", "value": "toits" } }, { "not": { "equals": { "path": "row.strand", "value": "toits" } } }] }""";

    /// <summary>What counts rows by a condition that none can meet gives nothing, or says nothing.</summary>
    [Theory]
    [InlineData("""{ "countRows": { "rows": "request.lines", "where": WHERE } }""", "$.entitlement.amount.countRows.where")]
    [InlineData("""{ "sum": [{ "amount": 10 }, { "sumOf": { "rows": "request.lines", "of": { "path": "row.amount" }, "where": WHERE } }] }""", "$.entitlement.amount.sum[1].sumOf.where")]
    [InlineData("""{ "product": { "of": { "mean": { "rows": "request.lines", "of": { "path": "row.amount" }, "where": WHERE } }, "rate": 0.8 } }""", "$.entitlement.amount.product.of.mean.where")]
    [InlineData("""{ "difference": { "from": { "amount": 10 }, "subtract": { "countRows": { "rows": "request.lines", "where": WHERE } } } }""", "$.entitlement.amount.difference.subtract.countRows.where")]
    public void Names_a_condition_on_rows_that_never_holds(string formula, string at)
    {
        var (_, errors) = ThirdProgramme.Read(ThirdProgramme.With("$.entitlement", $$"""{ "amount": {{formula.Replace("WHERE", Never)}} }"""));
        Assert.Contains(errors, error => error.Path == at && error.Reason.Contains("ne peut jamais être remplie", StringComparison.Ordinal));
    }
}
