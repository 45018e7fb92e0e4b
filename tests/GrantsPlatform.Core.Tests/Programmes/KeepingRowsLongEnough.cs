using System.Text.Json.Nodes;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>The operation runs from 1 September 2025 to 31 August 2026, the final report is due three months later: on 30 November 2026, so that rows have to live for 14 months.</summary>
public sealed class KeepingRowsLongEnough
{
    [Theory]
    [InlineData(12, false)] // 1 September 2025 is kept until 30 September 2026
    [InlineData(13, false)] // until 31 October
    [InlineData(14, true)] // until 30 November, the very day
    [InlineData(24, true)]
    public void Is_checked_against_the_reports_that_are_computed_from_them(int months, bool right)
    {
        var errors = Errors(definition => definition["register"]!["retentionMonths"] = months);
        Assert.Equal(right ? [] : ["$.register.retentionMonths"], errors.Select(error => error.Path));
        if (!right) Assert.Contains("30 novembre 2026", errors[0].Reason);
    }

    [Fact]
    public void Is_no_matter_where_no_report_is_computed_from_rows() => Assert.Empty(Errors(definition =>
    {
        definition["register"]!["retentionMonths"] = 1;
        foreach (var indicator in definition["indicators"]!.AsArray())
        {
            indicator!.AsObject().Remove("formula");
            indicator.AsObject().Remove("breakdowns");
        }
    }));

    private static Core.Programmes.DefinitionError[] Errors(Action<JsonNode> change)
    {
        var definition = JsonNode.Parse(File.ReadAllText(Repository.Path("programmes", "cllaj-pas-de-calais-2025.json")))!;
        definition["invented"] = new JsonArray();
        change(definition);
        return ThirdProgramme.Read(definition.ToJsonString()).Errors;
    }
}
