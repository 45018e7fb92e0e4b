using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingFormulas
{
    private const string Tables = """[{ "code": "zones", "label": "Zones", "entries": [{ "key": "2A", "value": 10 }, { "key": "2B", "value": 20.5 }] }]""";

    private static DefinitionError[] Errors(string formula, string tables = Tables) => ThirdProgramme.Read(
        ThirdProgramme.With(ThirdProgramme.With("$.tables", tables), "$.eligibility[0].check.atMost.bound", formula)).Errors;

    [Theory]
    [InlineData("""{ "product": { "of": { "path": "request.total" }, "rate": 0.5 } }""")]
    [InlineData("""{ "product": [{ "path": "answers.beds" }, { "lookup": { "table": "zones", "by": "answers.where" } }] }""")]
    [InlineData("""{ "ratio": { "numerator": { "path": "request.total" }, "denominator": { "path": "budget.total" } } }""")]
    [InlineData("""{ "lookup": { "table": "zones", "by": "answers.where", "otherwise": 0 } }""")]
    [InlineData("""{ "ageAt": { "born": { "path": "answers.from" }, "on": { "path": "call.closesOn" } } }""")]
    [InlineData("""{ "countRows": { "rows": "partners" } }""")]
    [InlineData("""{ "sumOf": { "rows": "request.lines", "of": { "path": "row.amount" }, "where": { "equals": { "path": "row.strand", "value": "toits" } } } }""")]
    [InlineData("""{ "mean": { "rows": "budget.lines", "of": { "path": "row.amount" }, "where": { "oneOf": { "path": "row.account", "values": ["60", "613"] } } } }""")]
    public void Takes_in_each_word(string formula) => Assert.Empty(Errors(formula));

    [Theory]
    [InlineData("""{ "product": [] }""", ".product", "vide")]
    [InlineData("""{ "product": 3 }""", ".product", "objet")]
    [InlineData("""{ "ratio": { "numerator": { "number": 1 }, "denominator": { "number": 0 } } }""", ".ratio.denominator", "zéro")]
    [InlineData("""{ "lookup": { "table": "zone", "by": "answers.where" } }""", ".lookup.table", "Vouliez-vous dire « zones » ?")]
    [InlineData("""{ "lookup": { "table": "zones", "by": "answers.fuel" } }""", ".lookup.table", "Aucune clé")]
    [InlineData("""{ "lookup": { "table": "zones", "by": "answers.from" } }""", ".lookup.by", "ne peut pas être une clé")]
    [InlineData("""{ "lookup": { "table": "zones", "by": "answers.where", "and": "answers.fuel" } }""", ".lookup.and", "une clé")]
    [InlineData("""{ "ageAt": { "born": { "path": "answers.beds" }, "on": { "path": "call.closesOn" } } }""", ".ageAt.born.path", "pas un jour")]
    [InlineData("""{ "countRows": { "rows": "partner" } }""", ".countRows.rows", "Vouliez-vous dire « partners » ?")]
    [InlineData("""{ "sumOf": { "rows": "partners", "of": { "path": "row.amount" } } }""", ".sumOf.of.path", "« row.amount » n’est pas connu")]
    [InlineData("""{ "sumOf": { "rows": "request.lines", "of": { "path": "row.strand" } } }""", ".sumOf.of.path", "pas un nombre")]
    [InlineData("""{ "countRows": { "rows": "request.lines", "where": { "equals": { "path": "row.strand", "value": "toit" } } } }""", ".countRows.where.equals.value", "« toits »")]
    [InlineData("""{ "countRows": { "rows": "partners", "where": { "anyRow": { "rows": "partners", "where": { "present": "row.role" } } } } }""", ".countRows.where.anyRow", "pas d’autre")]
    [InlineData("""{ "path": "row.amount" }""", ".path", "n’est pas connu")]
    public void Says_what_is_wrong_with_one(string formula, string below, string reason)
    {
        var error = Assert.Single(Errors(formula));
        Assert.Equal("$.eligibility[0].check.atMost.bound" + below, error.Path);
        Assert.Contains(reason, error.Reason.Replace(French.NarrowSpace, ' '));
    }

    [Theory]
    [InlineData("""[{ "code": "zones", "label": "Z", "entries": [] }]""", "$.tables[0].entries")]
    [InlineData("""[{ "code": "zones", "label": "Z", "entries": [{ "key": "2A", "value": 1 }, { "key": "2A", "value": 2 }] }]""", "$.tables[0].entries[1].key")]
    [InlineData("""[{ "code": "zones", "label": "Z", "entries": [{ "key": "2A", "value": 1 }, { "key": "2B", "and": "x", "value": 2 }] }]""", "$.tables[0].entries[1].and")]
    [InlineData("""[{ "code": "zones", "label": "Z", "entries": [{ "key": "2A", "value": 1 }] }, { "code": "zones", "label": "Z", "entries": [{ "key": "2A", "value": 1 }] }]""", "$.tables[1].code")]
    public void Says_what_is_wrong_with_a_table(string tables, string path) =>
        Assert.Equal(path, Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.tables", tables)).Errors).Path);

    [Fact]
    public void Finds_a_condition_on_rows_that_never_holds()
    {
        const string Check = """{ "anyRow": { "rows": "request.lines", "where": { "all": [{ "equals": { "path": "row.strand", "value": "toits" } }, { "equals": { "path": "row.strand", "value": "nuits" } }] } } }""";
        Assert.Equal("$.eligibility[0].check.anyRow.where", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.eligibility[0].check", Check)).Errors).Path);
    }

    [Fact]
    public void Shows_no_field_because_of_rows_that_come_after_it()
    {
        const string Check = """{ "anyRow": { "rows": "partners", "where": { "present": "row.role" } } }""";
        Assert.Contains("vient après", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.form.sections[0].fields[1].shownWhen", Check)).Errors).Reason);
    }

    private static string OfTheProject(string years, string calendar = """{ "opensOn": "2031-03-01", "closesOn": "2031-10-25", "operationFrom": "2032-09-01", "operationTo": "2035-08-31" }""")
    {
        var root = JsonNode.Parse(ThirdProgramme.Json)!;
        (root["years"], root["calendar"], root["yearBasis"]) = (JsonNode.Parse(years), JsonNode.Parse(calendar), "project");
        return root.ToJsonString();
    }

    [Fact]
    public void Counts_years_from_the_first_day_of_the_operation()
    {
        var definition = ThirdProgramme.Published(OfTheProject("[1, 2, 3]"));
        Assert.Equal(["année 1", "année 2", "année 3"], definition.Years.Select(FundedYears.Label));
        Assert.Contains("request.year.2", EvidencePaths.Of(definition).Keys);
        Assert.Equal([2032, 2034, 2031], new[] { 1, 3, 2031 }.Select(year => FundedYears.Civil(year, new DateOnly(2032, 9, 1))));
        Assert.Equal("2031", FundedYears.Label(2031));
    }

    [Theory]
    [InlineData("[1, 3]", "$.years[1]")]
    [InlineData("[2]", "$.years[0]")]
    [InlineData("[2032]", "$.years[0]")]
    [InlineData("[1, 2, 3, 4]", "$.years[3]")]
    public void Refuses_years_that_the_operation_does_not_have(string years, string path) => Assert.Equal(path, Assert.Single(ThirdProgramme.Read(OfTheProject(years)).Errors).Path);

    [Fact]
    public void Wants_an_operation_for_years_of_it() =>
        Assert.Equal("$.yearBasis", Assert.Single(ThirdProgramme.Read(OfTheProject("[1]", """{ "opensOn": "2031-03-01", "closesOn": "2031-10-25" }""")).Errors).Path);
}
