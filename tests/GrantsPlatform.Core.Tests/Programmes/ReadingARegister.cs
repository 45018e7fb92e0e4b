using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>A register in a definition that is otherwise right, with one thing wrong in it.</summary>
public sealed class ReadingARegister
{
    private const string Register = """
        {
          "retentionMonths": 12,
          "kinds": [
            { "code": "guest", "label": "Hôte", "unit": "person", "columns": [
              { "code": "member", "label": "Membre", "type": "yes-no" },
              { "code": "origin", "label": "Origine", "type": "choice", "options": [{ "code": "near", "label": "Près" }, { "code": "far", "label": "Loin" }] } ] },
            { "code": "night", "label": "Nuit", "unit": "session", "columns": [
              { "code": "beds", "label": "Lits", "type": "integer", "min": 1 }, { "code": "paidOn", "label": "Payée le", "type": "day" } ] }
          ]
        }
        """;

    private const string Right = """{ "countRows": { "kind": "night", "on": "paidOn", "where": { "equals": { "path": "person.origin", "value": "far" } } } }""";

    [Fact]
    public void Takes_in_columns_formulas_and_breakdowns()
    {
        Assert.Empty(Errors(Register, Right, """[{ "by": "person.origin", "and": "person.member" }]"""));
        Assert.Empty(Errors(Register, """{ "sumOf": { "column": "beds", "rows": { "kind": "night" } } }"""));
        Assert.Empty(Errors(Register, """{ "countPersons": [{ "kind": "guest" }, { "kind": "night" }] }""", """[{ "by": "person.member" }, { "by": "person.origin" }]"""));
    }

    [Theory]
    [InlineData("\"unit\": \"session\"", "\"unit\": \"person\"", "$.register.kinds")]
    [InlineData("\"retentionMonths\": 12", "\"retentionMonths\": 0", "$.register.retentionMonths")]
    [InlineData("\"retentionMonths\": 12", "\"retentionMonths\": 12, \"smallestCell\": 1", "$.register.smallestCell")]
    [InlineData("\"code\": \"beds\"", "\"code\": \"paidOn\"", "$.register.kinds[1].columns[1].code")]
    [InlineData("\"code\": \"beds\"", "\"code\": \"lastContact\"", "$.register.kinds[1].columns[0].code")]
    [InlineData("\"type\": \"integer\", \"min\": 1", "\"type\": \"choice\"", "$.register.kinds[1].columns[0].options")]
    [InlineData("\"type\": \"day\"", "\"type\": \"day\", \"max\": 3", "$.register.kinds[1].columns[1].max")]
    [InlineData("\"type\": \"day\"", "\"type\": \"text\"", "$.register.kinds[1].columns[1].type")]
    public void Says_what_is_wrong_with_a_column(string from, string to, string path) => Assert.Contains(path, Errors(Replaced(Register, from, to), Right));

    [Theory]
    [InlineData("\"kind\": \"night\"", "\"kind\": \"day\"", "$.indicators[0].formula.countRows.kind")]
    [InlineData("paidOn", "beds", "$.indicators[0].formula.countRows.on")]
    [InlineData("\"far\"", "\"abroad\"", "$.indicators[0].formula.countRows.where.equals.value")]
    [InlineData("person.origin", "person.age", "$.indicators[0].formula.countRows.where.equals.path")]
    [InlineData("person.origin", "answers.name", "$.indicators[0].formula.countRows.where.equals.path")]
    [InlineData("countRows", "average", "$.indicators[0].formula")]
    public void Says_what_is_wrong_with_a_formula(string from, string to, string path) => Assert.Contains(path, Errors(Register, Replaced(Right, from, to)));

    [Theory]
    [InlineData("""[{ "by": "row.beds" }]""", "$.indicators[0].breakdowns[0].by")]
    [InlineData("""[{ "by": "person.origin" }, { "by": "person.member", "and": "person.origin" }]""", "$.indicators[0].breakdowns[1].and")]
    public void Refuses_a_breakdown_that_cannot_be_or_gives_another_away(string breakdowns, string path) => Assert.Contains(path, Errors(Register, Right, breakdowns));

    [Fact]
    public void Refuses_formulas_without_a_register_and_breakdowns_of_sums_or_of_persons_by_rows()
    {
        Assert.Contains("$.indicators[0].formula", Errors(null, Right));
        Assert.Contains("$.indicators[0].formula.countRows.where.atMost.bound.lookup", Errors(Register, """
            { "countRows": { "kind": "night", "where": { "atMost": { "value": { "path": "row.beds" }, "bound": { "lookup": { "table": "zones", "by": "person.origin" } } } } } }
            """));
        Assert.Contains("$.indicators[0].breakdowns", Errors(Register, """{ "sumOf": { "column": "beds", "rows": { "kind": "night" } } }""", """[{ "by": "person.member" }]"""));
        Assert.Contains("$.indicators[0].formula.sumOf.column", Errors(Register, """{ "sumOf": { "column": "paidOn", "rows": { "kind": "night" } } }"""));
        Assert.Contains("$.indicators[0].breakdowns[0].by", Errors(Register, """{ "countPersons": [{ "kind": "night" }] }""", """[{ "by": "row.beds" }]"""));
    }

    private static List<string> Errors(string? register, string formula, string? breakdowns = null)
    {
        var definition = JsonNode.Parse(ThirdProgramme.Json)!.AsObject();
        if (register is not null) definition["register"] = JsonNode.Parse(register);
        definition["indicators"]![0]!["formula"] = JsonNode.Parse(formula);
        if (breakdowns is not null) definition["indicators"]![0]!["breakdowns"] = JsonNode.Parse(breakdowns);
        return [.. DefinitionReader.Read(Encoding.UTF8.GetBytes(definition.ToJsonString())).Errors.Select(error => error.Path)];
    }

    private static string Replaced(string text, string from, string to)
    {
        Assert.Contains(from, text);
        return text.Replace(from, to);
    }
}
