using System.Text.Json.Nodes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingChecks
{
    private const string Whole = """
        {
          "pieces": [{ "code": "factures", "label": "Factures acquittées" }],
          "answerDays": 30,
          "fourEyes": true,
          "sample": { "share": 0.1, "months": 3 },
          "risk": {
            "threshold": 3,
            "criteria": [
              { "code": "montant", "label": "Montant élevé", "points": 2, "when": { "atLeast": { "value": { "path": "report.granted" }, "bound": { "amount": 20000 } } } },
              { "code": "retard", "label": "Remise tardive", "points": 1, "when": { "atLeast": { "value": { "path": "report.daysLate" }, "bound": { "number": 15 } } } }
            ]
          }
        }
        """;

    [Fact]
    public void Takes_in_a_share_criteria_with_points_and_the_pieces()
    {
        var check = ThirdProgramme.Published(ThirdProgramme.With("$.reports[1].check", Whole)).FindReport(ThirdProgramme.Definition.Reports[1].Code)!.Check!;
        Assert.Equal((0.1m, 3, 30, true, 3), (check.Sample!.Share, check.Sample.Months, check.AnswerDays, check.FourEyes, check.Risk!.Threshold));
        Assert.Equal(["montant", "retard"], check.Risk.Criteria.Select(criterion => criterion.Code));
        Assert.Equal("Factures acquittées", check.FindPiece("factures")!.Label);
        Assert.Null(ThirdProgramme.Definition.Reports[1].Check);
    }

    [Theory]
    [InlineData("pieces", "[]", "pieces", "vide")]
    [InlineData("answerDays", "0", "answerDays", "365")]
    [InlineData("answerDays", "366", "answerDays", "365")]
    [InlineData("sample", "{ \"share\": 0, \"months\": 3 }", "sample.share", "supérieure à 0")]
    [InlineData("sample", "{ \"share\": 1.1, \"months\": 3 }", "sample.share", "supérieure à 0")]
    [InlineData("sample", "{ \"share\": 0.00001, \"months\": 3 }", "sample.share", "décimales")]
    [InlineData("sample", "{ \"share\": 0.1, \"months\": 5 }", "sample.months", "12 mois")]
    [InlineData("risk", "{ \"threshold\": 1, \"criteria\": [] }", "risk.criteria", "vide")]
    [InlineData("risk.threshold", "4", "risk.threshold", "ne peut pas être atteint")]
    [InlineData("risk.threshold", "0", "risk.threshold", "un point")]
    [InlineData("risk.criteria.0.points", "0", "risk.criteria[0].points", "100 points")]
    [InlineData("risk.criteria.1.code", "\"montant\"", "risk.criteria[1].code", "deux fois")]
    [InlineData("risk.criteria.0.when", "{ \"atLeast\": { \"value\": { \"path\": \"report.grantd\" }, \"bound\": { \"number\": 1 } } }", "risk.criteria[0].when.atLeast.value.path", "report.granted")]
    [InlineData("risk.criteria.0.when", "{ \"atLeast\": { \"value\": { \"path\": \"request.total\" }, \"bound\": { \"number\": 1 } } }", "risk.criteria[0].when.atLeast.value.path", "pas connu")]
    [InlineData("risk.criteria.0.when", "{ \"anyRow\": { \"rows\": \"partners\", \"where\": { \"present\": \"report.spent\" } } }", "risk.criteria[0].when.anyRow", "un bilan n’en a pas")]
    public void Says_what_cannot_be(string place, string value, string path, string words)
    {
        var error = Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.reports[1].check", With(place, value))).Errors);
        Assert.Equal("$.reports[1].check." + path, error.Path);
        Assert.Contains(words, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_a_draw_or_a_risk_and_a_report_that_can_be_checked()
    {
        Assert.Contains("tirage au sort", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.reports[1].check", """{ "pieces": [{ "code": "a", "label": "A" }], "answerDays": 30 }""")).Errors).Reason, StringComparison.Ordinal);
        Assert.Equal("$.reports[2].check", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With("$.reports[2].check", Whole)).Errors).Path);
    }

    private static string With(string place, string value)
    {
        var whole = JsonNode.Parse(Whole)!;
        var steps = place.Split('.');
        var at = steps[..^1].Aggregate(whole, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        at[steps[^1]] = JsonNode.Parse(value);
        return whole.ToJsonString();
    }
}
