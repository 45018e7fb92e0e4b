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
}
