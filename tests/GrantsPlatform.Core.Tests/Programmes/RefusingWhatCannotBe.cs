using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>Definitions that are well formed, and yet cannot be meant: each is refused for one reason, said once.</summary>
public sealed class RefusingWhatCannotBe
{
    private const string Operation = """{ "opensOn": "2031-03-01", "closesOn": "2031-10-25", "operationFrom": "2031-09-01", "operationTo": "2033-12-31" }""";
    private const string Act = """{ "act": "agreement", "actThreshold": 23000, "delegatedSignature": true, "eligibleAccounts": ["60", "64"], "signatureReminders": [], "from": "2031-09-01", "to": "2033-12-31" }""";
    private const string Plan = """[{ "code": "a", "label": "A", "kind": "advance", "trigger": "countersigned", "amount": 5000 }, { "code": "s", "label": "S", "kind": "balance", "trigger": "settled" }]""";

    /// <summary>With an operation, an act, a plan and a payment, which the sample leaves out.</summary>
    private static JsonNode Full()
    {
        var root = JsonNode.Parse(ThirdProgramme.Json)!;
        root["calendar"] = JsonNode.Parse(Operation);
        root["agreement"] = JsonNode.Parse(Act);
        root["instalments"] = JsonNode.Parse(Plan);
        root["payment"] = JsonNode.Parse("""{ "channel": "bank-file", "account": "6574" }""");
        return root;
    }

    private static DefinitionError[] Errors(string path, string? value) => ThirdProgramme.Read(ThirdProgramme.With(Full().ToJsonString(), path, value)).Errors;

    [Fact]
    public void Takes_in_what_can_be() => Assert.Empty(ThirdProgramme.Read(Full().ToJsonString()).Errors);

    [Theory]
    [InlineData("$.calendar.operationTo", "\"2031-10-24\"", "$.calendar.closesOn", "après la fin de l’opération (24 octobre 2031)")]
    [InlineData("$.calendar.operationFrom", "\"2031-02-28\"", "$.calendar.operationFrom", "retroactive")]
    [InlineData("$.calendar", "{ \"opensOn\": \"2031-03-01\", \"closesOn\": \"2031-10-25\", \"operationFrom\": \"2020-01-01\", \"operationTo\": \"2020-12-31\" }", "$.calendar.operationTo", "avant que l’appel n’ouvre")]
    [InlineData("$.calendar.retroactive", "true", "$.calendar.retroactive", "Seule une opération")]
    [InlineData("$.years[0]", "2030", "$.years[0]", "hors de l’opération")]
    [InlineData("$.years[2]", "2034", "$.years[2]", "L’année 2034 est hors")]
    [InlineData("$.agreement.to", "\"2031-10-24\"", "$.agreement.to", "avant que l’appel ne ferme")]
    [InlineData("$.agreement.from", "\"2030-12-31\"", "$.agreement.from", "avant que l’appel n’ouvre")]
    [InlineData("$.reminders.draft[0]", "\"P300D\"", "$.reminders.draft[0]", "avant l’ouverture")]
    [InlineData("$.reports[0].due.day", "\"2031-10-25\"", "$.reports[0].due.day", "avant que l’appel ne ferme")]
    [InlineData("$.reports[1].due", "{ \"day\": \"2033-12-30\" }", "$.reports[1].due.day", "avant la fin de l’opération")]
    [InlineData("$.instalments[0]", "{ \"code\": \"a\", \"label\": \"A\", \"kind\": \"interim\", \"trigger\": \"date\", \"on\": \"2031-10-24\", \"share\": 0.5 }", "$.instalments[0].on", "avant que l’appel ne ferme")]
    public void Holds_the_days_against_each_other(string at, string value, string path, string reason) => Refused(at, value, path, reason);

    [Theory]
    [InlineData("$.instalments[0].amount", "30000.01", "$.instalments[0].amount", "30 000 €")]
    [InlineData("$.instalments[0]", "{ \"code\": \"a\", \"label\": \"A\", \"kind\": \"advance\", \"trigger\": \"countersigned\", \"share\": 1.01 }", "$.instalments[0].share", "1 au plus")]
    [InlineData("$.agreement.eligibleAccounts[1]", "\"99\"", "$.agreement.eligibleAccounts[1]", "« 99 » n’est pas un compte de charges")]
    [InlineData("$.agreement.eligibleAccounts[1]", "\"74\"", "$.agreement.eligibleAccounts[1]", "Vouliez-vous dire « 64 » ?")]
    [InlineData("$.agreement.eligibleAccounts[1]", "\"60\"", "$.agreement.eligibleAccounts[1]", "deux fois")]
    [InlineData("$.agreement.eligibleAccounts", "[]", "$.agreement.eligibleAccounts", "de quels comptes")]
    [InlineData("$.funding.ceilings[0].amount", "200000.01", "$.funding.ceilings[0].amount", "ne limite rien")]
    [InlineData("$.funding.ceilings[1].amount", "30000.01", "$.funding.ceilings[1].amount", "plafond total de la même base")]
    [InlineData("$.funding.ceilings[1].period", "\"total\"", "$.funding.ceilings[1]", "déjà donné")]
    [InlineData("$.freeColumns", "[{ \"code\": \"p\", \"label\": \"P\", \"type\": \"choice\" }]", "$.freeColumns[0].options", "Les choix manquent")]
    [InlineData("$.freeColumns", "[{ \"code\": \"p\", \"label\": \"P\", \"type\": \"day\", \"options\": [{ \"code\": \"a\", \"label\": \"A\" }] }]", "$.freeColumns[0].options", "n’a pas de choix")]
    [InlineData("$.payment.debtor", "{ \"iban\": \"FR7699998000010000000000108\" }", "$.payment.debtor.iban", "")]
    [InlineData("$.payment.debtor", "{ \"iban\": \"FR7699998000010000000000107\", \"bic\": \"DEUTDEFF\" }", "$.payment.debtor.bic", "")]
    [InlineData("$.payment.debtor", "{ \"iban\": \"FR7699998000010000000000107\" }", null, "")]
    [InlineData("$.scoring.weightsTotal", "4", "$.scoring.weightsTotal", "font 3,5, et non 4")]
    public void Holds_the_limits_against_each_other(string at, string value, string? path, string reason) => Refused(at, value, path, reason);

    [Theory]
    [InlineData("$.form.sections[1].fields[1].shownWhen", "{ \"present\": \"answers.name\" }", "$.form.sections[1].fields[1].shownWhen", "ne peut pas être masqué")]
    [InlineData("$.form.sections[1].fields[2].shownWhen", "{ \"present\": \"answers.name\" }", "$.form.sections[1].fields[2].shownWhen", "Le taux maximal")]
    [InlineData("$.form.sections[0].fields[2].shownWhen", "{ \"present\": \"answers.name\" }", "$.form.sections[0].fields[2].shownWhen", "département")]
    [InlineData("$.form.sections[1].fields[1].required", "false", "$.form.sections[1].fields[1].required", "obligatoire")]
    [InlineData("$.submission.partnerConsent", "true", null, "")]
    [InlineData("$.reports[1].financialReport", "false", "$.balance.rate", "financialReport")]
    [InlineData("$.instalments[0]", "{ \"code\": \"a\", \"label\": \"A\", \"kind\": \"interim\", \"trigger\": \"report-accepted\", \"report\": \"news\", \"share\": 0.5 }", "$.instalments[0].report", "avis d’activité")]
    [InlineData("$.form.sections[0].fields[4].min", "1.5", "$.form.sections[0].fields[4].min", "entier")]
    [InlineData("$.form.sections[0].fields[5].min", "0.001", "$.form.sections[0].fields[5].min", "deux décimales")]
    [InlineData("$.form.sections[0].fields[12].formats[1]", "\"pdf\"", "$.form.sections[0].fields[12].formats[1]", "deux fois")]
    [InlineData("$.invented[1]", "\"$.strands[0].topUps[1].amount\"", "$.invented[1]", "deux fois")]
    public void Holds_what_is_needed_against_what_is_there(string at, string value, string? path, string reason) => Refused(at, value, path, reason);

    [Theory]
    [InlineData("""{ "all": [{ "equals": { "path": "answers.heated", "value": true } }, { "equals": { "path": "answers.heated", "value": false } }] }""", "", "jamais")]
    [InlineData("""{ "all": [{ "atLeast": { "value": { "path": "answers.cost" }, "bound": { "number": 10 } } }, { "atMost": { "value": { "path": "answers.cost" }, "bound": { "number": 9 } } }] }""", "", "jamais")]
    [InlineData("""{ "atLeast": { "value": { "path": "answers.beds" }, "bound": { "number": 201 } } }""", "", "jamais")]
    [InlineData("""{ "any": [{ "present": "answers.story" }, { "atMost": { "value": { "path": "answers.beds" }, "bound": { "number": 0 } } }] }""", ".any[1]", "jamais")]
    [InlineData("""{ "equals": { "path": "answers.beds", "value": 2.5 } }""", "", "jamais")]
    [InlineData("""{ "all": [{ "not": { "present": "answers.fuel" } }, { "equals": { "path": "answers.fuel", "value": "wood" } }] }""", "", "jamais")]
    [InlineData("""{ "all": [{ "equals": { "path": "answers.heated", "value": false } }, { "equals": { "path": "answers.fuel", "value": "wood" } }] }""", "", "jamais")]
    [InlineData("""{ "all": [{ "not": { "equals": { "path": "answers.fuel", "value": "wood" } } }, { "not": { "equals": { "path": "answers.fuel", "value": "sun" } } }] }""", "", "jamais")]
    [InlineData("""{ "all": [{ "before": { "day": { "path": "answers.from" }, "limit": { "day": "2031-05-01" } } }, { "after": { "day": { "path": "answers.from" }, "limit": { "day": "2031-04-30" } } }] }""", "", "jamais")]
    [InlineData("""{ "all": [{ "before": { "day": { "path": "call.closesOn" }, "limit": { "path": "answers.from" } } }, { "before": { "day": { "path": "answers.from" }, "limit": { "path": "call.opensOn" } } }] }""", "", "jamais")]
    [InlineData("""{ "before": { "day": { "path": "call.closesOn" }, "limit": { "path": "call.opensOn" } } }""", "", "jamais")]
    [InlineData("""{ "atLeast": { "value": { "path": "request.total" }, "bound": { "number": 0 } } }""", "", "toujours")]
    [InlineData("""{ "any": [{ "present": "answers.story" }, { "not": { "present": "answers.story" } }] }""", "", "toujours")]
    [InlineData("""{ "atMost": { "value": { "number": 3 }, "bound": { "number": 3 } } }""", "", "toujours")]
    [InlineData("""{ "all": [{ "oneOf": { "path": "answers.access", "values": ["foot"] } }, { "not": { "oneOf": { "path": "answers.access", "values": ["foot"] } } }] }""", "", "jamais")]
    [InlineData("""{ "not": { "any": [{ "oneOf": { "path": "answers.access", "values": ["ski", "foot"] } }, { "not": { "oneOf": { "path": "answers.access", "values": ["foot"] } } }] } }""", "", "jamais")]
    [InlineData("""{ "not": { "after": { "day": { "day": "2031-01-01" }, "limit": { "path": "call.closesOn" } } } }""", ".not", "jamais")]
    public void Finds_a_condition_that_never_holds_or_always_does(string check, string below, string reason) =>
        Refused("$.eligibility[0].check", check, "$.eligibility[0].check" + below, reason);

    [Theory]
    [InlineData("""{ "all": [{ "before": { "day": { "path": "answers.from" }, "limit": { "day": "2031-05-02" } } }, { "after": { "day": { "path": "answers.from" }, "limit": { "day": "2031-04-30" } } }] }""")]
    [InlineData("""{ "all": [{ "atLeast": { "value": { "path": "answers.cost" }, "bound": { "number": 10 } } }, { "atMost": { "value": { "path": "answers.cost" }, "bound": { "number": 10 } } }] }""")]
    [InlineData("""{ "oneOf": { "path": "applicant.kind", "values": ["club", "commune"] } }""")]
    [InlineData("""{ "oneOf": { "path": "answers.fuel", "values": ["wood", "sun"] } }""")]
    [InlineData("""{ "all": [{ "oneOf": { "path": "answers.access", "values": ["foot"] } }, { "oneOf": { "path": "answers.access", "values": ["ski"] } }] }""")]
    [InlineData("""{ "all": [{ "oneOf": { "path": "answers.access", "values": ["foot", "ski"] } }, { "not": { "oneOf": { "path": "answers.access", "values": ["foot"] } } }] }""")]
    [InlineData("""{ "any": [{ "not": { "present": "answers.fuel" } }, { "equals": { "path": "answers.fuel", "value": "wood" } }] }""")]
    [InlineData("""{ "atLeast": { "value": { "path": "request.total" }, "bound": { "number": 0.01 } } }""")]
    [InlineData("""{ "atMost": { "value": { "path": "answers.cost" }, "bound": { "path": "answers.beds" } } }""")]
    public void Leaves_a_condition_alone_that_may_hold_or_not(string check) => Refused("$.eligibility[0].check", check, null, "");

    [Theory]
    [InlineData("""{ "oneOf": { "path": "applicant.kind", "values": ["clbu"] } }""", ".oneOf.values[0]", "Vouliez-vous dire « club » ?")]
    [InlineData("""{ "equals": { "path": "applicant.departement", "value": "2C" } }""", ".equals.value", "code de département")]
    [InlineData("""{ "equals": { "path": "answers.where", "value": "75" } }""", ".equals.value", "Sont possibles : « 2A », « 2B », « 974 »")]
    [InlineData("""{ "equals": { "path": "answers.town", "value": "Rivage" } }""", ".equals.value", "INSEE")]
    [InlineData("""{ "present": "answer.name" }""", ".present", "Vouliez-vous dire « answers.name » ?")]
    [InlineData("""{ "present": "answers.nmae" }""", ".present", "Vouliez-vous dire « answers.name » ?")]
    [InlineData("""{ "presnet": "answers.name" }""", "", "Vouliez-vous dire « present » ?")]
    [InlineData("""{ "oneOf": { "path": "answers.fuel", "values": ["sun", "sun"] } }""", ".oneOf.values[1]", "deux fois")]
    public void Says_what_was_probably_meant(string check, string below, string reason) =>
        Refused("$.eligibility[0].check", check, "$.eligibility[0].check" + below, reason);

    [Fact]
    public void Says_once_that_an_operation_ends_before_it_begins_where_the_act_takes_its_days()
    {
        var root = Full();
        root["agreement"]!.AsObject().Remove("from");
        root["agreement"]!.AsObject().Remove("to");
        root["calendar"]!["operationTo"] = "2031-08-31";
        var error = Assert.Single(ThirdProgramme.Read(root.ToJsonString()).Errors);
        Assert.Equal("$.calendar.operationTo", error.Path);
    }

    [Theory]
    [InlineData("accueil(a)@exemple.fr")]
    [InlineData("accueil@exemple")]
    [InlineData("accueil@exemple.fr;autre@exemple.fr")]
    public void Wants_an_address_that_mail_can_be_sent_to(string mail) => Refused("$.funder.contactMail", $"\"{mail}\"", "$.funder.contactMail", "adresse électronique");

    [Fact]
    public void Says_that_a_field_is_shown_because_of_itself() =>
        Refused("$.form.sections[0].fields[1].shownWhen", """{ "present": "answers.story" }""", "$.form.sections[0].fields[1].shownWhen.present", "de lui-même");

    /// <summary>For this reason and no other, there; without a path: not at all.</summary>
    internal static void Refused(string at, string value, string? path, string reason)
    {
        var errors = Errors(at, value);
        if (path is null)
        {
            Assert.Empty(errors);
            return;
        }
        var error = Assert.Single(errors);
        Assert.Equal(path, error.Path);
        Assert.Contains(reason, error.Reason.Replace(French.NarrowSpace, ' '));
    }
}
