using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class CheckingEligibility
{
    private static readonly ApplicantFacts Club = new("club", new DateOnly(2029, 10, 25), "2A", HasService: false, AttachedToOlderBody: false);

    private static ProgrammeDefinition Requiring(string check) => ThirdProgramme.Published(ThirdProgramme.With("$.eligibility[0].check", check));

    private static RuleVerdict Verdict(string check, ApplicantFacts? applicant, Answers? answers = null)
    {
        var definition = Requiring(check);
        return EligibilityCheck.Run(definition, new DossierEvidence(definition, answers ?? Answers.None, applicant))[0].Verdict;
    }

    [Fact]
    public void Shows_the_evidence_of_each_rule_in_order()
    {
        var results = EligibilityCheck.Run(ThirdProgramme.Definition, new DossierEvidence(ThirdProgramme.Definition, Answers.None.With("beds", 61)));
        Assert.Equal([("small", RuleVerdict.Fail), ("view", RuleVerdict.NeedsPerson)], results.Select(result => (result.Rule, result.Verdict)));
        Assert.Equal("61", results[0].Evidence["answers.beds"]);
        Assert.Empty(results[1].Evidence);
    }

    [Fact]
    public void Leaves_what_is_unknown_to_a_person()
    {
        var results = EligibilityCheck.Run(ThirdProgramme.Definition, new DossierEvidence(ThirdProgramme.Definition, Answers.None));
        Assert.Equal(RuleVerdict.NeedsPerson, results[0].Verdict);
        Assert.Empty(results[0].Evidence);
    }

    private const string TwoYears = """
        { "any": [
          { "yearsBetweenAtLeast": { "from": { "path": "applicant.createdOn" }, "to": { "path": "call.closesOn" }, "years": 2 } },
          { "equals": { "path": "applicant.attachedToOlderBody", "value": true } } ] }
        """;

    [Fact]
    public void Reads_the_facts_of_the_applicant()
    {
        Assert.Equal(RuleVerdict.Pass, Verdict(TwoYears, Club));
        Assert.Equal(RuleVerdict.Fail, Verdict(TwoYears, Club with { CreatedOn = new DateOnly(2029, 10, 26) }));
        Assert.Equal(RuleVerdict.Pass, Verdict(TwoYears, Club with { CreatedOn = new DateOnly(2029, 10, 26), AttachedToOlderBody = true }));
        Assert.Equal(RuleVerdict.NeedsPerson, Verdict(TwoYears, Club with { CreatedOn = null }));
        Assert.Equal(RuleVerdict.NeedsPerson, Verdict(TwoYears, null));
        Assert.Equal(RuleVerdict.Fail, Verdict("""{ "equals": { "path": "applicant.hasService", "value": true } }""", Club));
        Assert.Equal(RuleVerdict.Pass, Verdict("""{ "oneOf": { "path": "applicant.departement", "values": ["2A"] } }""", Club));
    }

    [Theory]
    [InlineData("request.total", 12.5)]
    [InlineData("request.strand.toits", 10.5)]
    [InlineData("request.strand.nuits", 2)]
    [InlineData("request.year.2031", 10)]
    [InlineData("request.year.2033", 0)]
    [InlineData("budget.total", 30)]
    [InlineData("partners.count", 1)]
    [InlineData("answers.beds", 7)]
    public void Reads_the_numbers_of_the_file(string path, double expected)
    {
        var answers = Parse("""
            {
              "beds": 7, "partners": [{ "organisation": "o-2", "role": "Toit", "paid": false }],
              "request": [
                { "funder": "parc", "strand": "toits", "year": 2031, "payee": "o-1", "amount": 10 },
                { "funder": "parc", "strand": "toits", "year": 2032, "payee": "o-1", "amount": 0.5 },
                { "funder": "parc", "strand": "nuits", "year": 2032, "payee": "o-1", "amount": 2 }],
              "budget": { "lines": [{ "side": "expense", "code": "60", "amount": 30 }, { "side": "in-kind-expense", "code": "864", "amount": 5 }] }
            }
            """);
        Assert.Equal(new EvidenceValue.Number((decimal)expected), new DossierEvidence(ThirdProgramme.Definition, answers).Find(path));
    }

    [Fact]
    public void Knows_nothing_of_answers_that_are_malformed_or_hidden()
    {
        var evidence = new DossierEvidence(ThirdProgramme.Definition, Parse("""{ "beds": "many", "heated": false, "fuel": "wood" }"""));
        Assert.Null(evidence.Find("answers.beds"));
        Assert.Null(evidence.Find("answers.fuel"));
        Assert.Null(evidence.Find("budget.total"));
    }

    [Fact]
    public void Finds_a_value_at_every_path_of_the_closed_list()
    {
        var definition = ThirdProgramme.Definition;
        var answers = Parse("""
            {
              "name": "A", "story": "B", "where": "2A", "town": "2A004", "beds": 1, "cost": 2, "from": "2031-01-01", "to": "2031-01-02",
              "heated": true, "fuel": "wood", "stove": "C", "access": ["foot"], "oath": true,
              "plans": [{ "name": "a.pdf", "mediaType": "x", "size": 1, "hash": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }],
              "budget": { "lines": [{ "side": "expense", "code": "60", "amount": 30 }] }
            }
            """);
        var evidence = new DossierEvidence(definition, answers, Club);
        foreach (var (path, known) in EvidencePaths.Of(definition))
            Assert.Equal(known.Kind.ToString(), evidence.Find(path)?.GetType().Name);
    }

    private static Answers Parse(string json) => JsonSerializer.Deserialize<Answers>(json)!;
}
