using static GrantsPlatform.Core.Tests.Programmes.RefusingWhatCannotBe;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>The bounds of single values: each is held, and one that is crossed is said once, where it is.</summary>
public sealed class RefusingOneWrongValue
{
    private const string Amount = """{ "code": "a", "label": "A", "kind": "advance", "trigger": "countersigned", "amount": 5000 }""";
    private const string Balance = """{ "code": "s", "label": "S", "kind": "balance", "trigger": "settled" }""";

    [Theory]
    [InlineData("$.form.sections[0].fields[0].formats", "[\"pdf\"]", "Seules des pièces jointes")]
    [InlineData("$.form.sections[0].fields[0].maxBytes", "1000", "Seules des pièces jointes")]
    [InlineData("$.form.sections[0].fields[12].maxBytes", "0", "4 Gio")]
    [InlineData("$.form.sections[0].fields[12].maxBytes", "4294967297", "4 Gio")]
    [InlineData("$.form.sections[0].fields[0].min", "1", "Seul un nombre")]
    [InlineData("$.form.sections[0].fields[0].max", "1", "Seul un nombre")]
    [InlineData("$.funder.code", "\"le parc\"", "Le code du financeur")]
    public void Of_the_form_and_the_funder(string at, string value, string reason) => Refused(at, value, at, reason);

    [Theory]
    [InlineData("http://exemple.fr/texte")]
    [InlineData("texte.pdf")]
    public void Of_what_is_to_be_read(string url) =>
        Refused("$.form.sections[0].fields[0].link", $$"""{ "label": "Lire", "url": "{{url}}" }""", "$.form.sections[0].fields[0].link.url", "https://www.exemple.fr/texte");

    [Theory]
    [InlineData("$.calendar.operationTo", "\"2031-08-31\"", "finir avant de commencer")]
    [InlineData("$.agreement.from", "\"1999-12-31\"", "entre 2000 et 2100")]
    [InlineData("$.agreement.to", "\"2101-01-01\"", "entre 2000 et 2100")]
    [InlineData("$.agreement.to", "\"2031-08-31\"", "finir avant de commencer")]
    [InlineData("$.reports[0].period", """{ "from": { "day": "2033-01-01" }, "to": { "day": "2032-12-31" } }""", "finirait avant de commencer")]
    public void Of_days(string at, string value, string reason) => Refused(at, value, at, reason);

    [Theory]
    [InlineData("$.agreement.actThreshold", "-0.01", "négatif")]
    [InlineData("$.agreement.yearCeiling", "0", "supérieur à zéro")]
    [InlineData("$.payment.secondApprovalAbove", "-0.01", "négatif")]
    [InlineData("$.instalments", $"[{Amount}]", "un solde, et un seul")]
    [InlineData("$.instalments", $$"""[{{Amount}}, {{Balance}}, { "code": "t", "label": "T", "kind": "balance", "trigger": "settled" }]""", "un solde, et un seul")]
    [InlineData("$.instalments", $$"""[{{Amount}}, { "code": "b", "label": "B", "kind": "advance", "trigger": "countersigned", "share": 1 }, {{Balance}}]""", "font déjà le tout")]
    [InlineData("$.instalments", $$"""
        [{ "code": "a", "label": "A", "kind": "advance", "trigger": "countersigned", "share": 0.5 }, { "code": "b", "label": "B", "kind": "advance", "trigger": "countersigned", "share": 0.51 }, {{Balance}}]
        """, "plus que le tout")]
    public void Of_money(string at, string value, string reason) => Refused(at, value, at, reason);

    [Theory]
    [InlineData("""{ "code": "a", "label": "A", "kind": "interim", "trigger": "countersigned", "share": 0.5, "on": "2032-01-01" }""", ".on", "dépend d’une date")]
    [InlineData("""{ "code": "a", "label": "A", "kind": "interim", "trigger": "date", "share": 0.5 }""", ".on", "dépend d’une date")]
    [InlineData("""{ "code": "a", "label": "A", "kind": "interim", "trigger": "date", "share": 0.5, "on": "2101-01-01" }""", ".on", "entre 2000 et 2100")]
    [InlineData("""{ "code": "a", "label": "A", "kind": "interim", "trigger": "countersigned", "share": 0.5, "report": "summer" }""", ".report", "quand le versement en dépend")]
    [InlineData("""{ "code": "a", "label": "A", "kind": "interim", "trigger": "report-accepted", "share": 0.5 }""", ".report", "quand le versement en dépend")]
    public void Of_a_payment(string payment, string below, string reason) => Refused("$.instalments[0]", payment, "$.instalments[0]" + below, reason);

    [Theory]
    [InlineData("$.reports[0].period", """{ "to": { "monthsAfterEnd": 121 } }""", "$.reports[0].period.to.monthsAfterEnd", "-120 et 120")]
    [InlineData("$.indicators[0].breakdowns", """[{ "by": "row.beds" }]""", "$.indicators[0].breakdowns", "sans formule")]
    [InlineData("$.tables", """[{ "code": "zones", "label": "Z", "entries": [{ "key": "2A", "value": 1000000000001 }] }]""", "$.tables[0].entries[0].value", "trop grand")]
    public void Of_reports_indicators_and_tables(string at, string value, string path, string reason) => Refused(at, value, path, reason);

    [Theory]
    [InlineData("""{ "yearsBetweenAtLeast": { "from": { "path": "applicant.createdOn" }, "to": { "path": "call.closesOn" }, "years": 201 } }""", ".yearsBetweenAtLeast.years", "200")]
    [InlineData("""{ "atMost": { "value": { "path": "answers.cost" }, "bound": { "number": 1000000000001 } } }""", ".atMost.bound.number", "trop grand")]
    [InlineData("""{ "oneOf": { "path": "answers.beds", "values": ["1"] } }""", ".oneOf.path", "ni un texte ni une liste")]
    public void Of_conditions(string check, string below, string reason) => Refused("$.eligibility[0].check", check, "$.eligibility[0].check" + below, reason);

    [Fact]
    public void Of_an_envelope_without_money()
    {
        var poor = ThirdProgramme.With(ThirdProgramme.With("$.invented", "[]"), "$.strands", """[{ "code": "toits", "label": "Toitures", "envelope": 0 }]""");
        var error = Assert.Single(ThirdProgramme.Read(ThirdProgramme.With(poor, "$.totalEnvelope", "0")).Errors);
        Assert.Equal("$.totalEnvelope", error.Path);
        Assert.Contains("supérieure à zéro", error.Reason);
    }

    [Fact]
    public void Of_a_consent_of_partners_that_the_form_does_not_ask_for()
    {
        var alone = ThirdProgramme.With("$.form.sections[1].fields[0]", """{ "code": "alone", "label": "Seul", "type": "yes-no", "required": false }""");
        Assert.Equal("$.submission.partnerConsent", Assert.Single(ThirdProgramme.Read(ThirdProgramme.With(alone, "$.submission.partnerConsent", "true")).Errors).Path);
    }

    [Fact]
    public void Of_a_balance_that_no_final_report_comes_before()
    {
        var unreported = ThirdProgramme.With("$.reports[1].kind", "\"interim\"");
        var error = Assert.Single(ThirdProgramme.Read(ThirdProgramme.With(unreported, "$.balance", """{ "rate": 0.5 }""")).Errors);
        Assert.Equal("$.balance", error.Path);
    }
}
