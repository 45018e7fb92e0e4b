using System.Text.Json.Nodes;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Tests.Scenarios;

public sealed class FillingATemplate
{
    private static readonly Variables Known = Variables.None
        .With("file", JsonNode.Parse("""{"id":"d-1","amount":12.5,"lines":[{"strand":"a","granted":3},{"strand":"b"},{"strand":"c","granted":4.25}]}"""));

    [Theory]
    [InlineData("\"$file.amount\"", "12.5")]
    [InlineData("\"application/$file.id.\"", "\"application/d-1.\"")]
    [InlineData("\"${file.id}T09:00\"", "\"d-1T09:00\"")]
    [InlineData("\"coût : 5 $$\"", "\"coût : 5 $\"")]
    [InlineData("\"$hash:register/$file.id/2025-09-01~2026-08-31\"", "\"$hash:register/d-1/2025-09-01~2026-08-31\"")]
    [InlineData("\"$seal:report/$file.id~final\"", "\"$seal:report/d-1~final\"")]
    [InlineData("{\"a\":1,\"b\":\"$file.absent?\"}", "{\"a\":1}")]
    [InlineData("{\"$first\":[\"$file.absent?\",\"$file.id\"]}", "\"d-1\"")]
    [InlineData("{\"$sum\":\"$file.lines\",\"of\":\"granted\"}", "7.25")]
    [InlineData("{\"$merge\":[{\"a\":1,\"b\":1},{\"b\":2}]}", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"$each\":\"$file.lines\",\"as\":\"line\",\"where\":{\"line.granted\":{\"present\":true}},\"value\":\"$line.strand-$n\"}", "[\"a-01\",\"c-02\"]")]
    public void Gives_the_value(string template, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), Template.Fill(JsonNode.Parse(template), Known)), Template.Fill(JsonNode.Parse(template), Known)?.ToJsonString());

    [Theory]
    [InlineData("\"$file.absent\"", "$file.absent")]
    [InlineData("{\"$power\":2}", "$power")]
    public void Says_what_is_wrong(string template, string named) =>
        Assert.Contains(named, Assert.Throws<ScenarioException>(() => Template.Fill(JsonNode.Parse(template), Known)).Message);
}
