using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ReadingADefinition
{
    [Fact]
    public void Takes_in_one_that_nobody_has_seen()
    {
        var definition = ThirdProgramme.Definition;
        Assert.Equal(new Money(100_010_75), definition.Strands[0].Total);
        Assert.Equal([Lead.OfDays(3), Lead.OfMinutes(90)], definition.Reminders.Draft.ToArray());
        Assert.Equal(["valley", "massif", "park"], definition.Levels.Select(level => level.Code));
        // The clocks of Paris go back on 26 October 2031: the last day still ends at its own midnight.
        Assert.Equal(DateTimeOffset.Parse("2031-10-25T22:00:00Z"), definition.Calendar.ClosesAt);
        Assert.True(definition.Form.Find("name")!.Options.IsEmpty);
        Assert.Null(definition.Applicants.ServiceKind);
    }

    /// <summary>A form need not ask for a title; where it does, the answer is read as one line.</summary>
    [Theory]
    [InlineData("\"name\"", " Refuge\n des Aiguilles ", "Refuge des Aiguilles")]
    [InlineData("\"name\"", "", null)]
    [InlineData("\"name\"", null, null)]
    [InlineData(null, "Refuge", null)]
    public void Knows_what_a_project_is_called(string? field, string? answer, string? title)
    {
        var definition = ThirdProgramme.Published(field is null ? ThirdProgramme.Json : ThirdProgramme.With("$.titleField", field));
        Assert.Equal(title, definition.ProjectTitle(answer is null ? Answers.None : Answers.None.With("name", answer)));
    }

    /// <summary>What an office program pastes into a definition is no reason to refuse it, and nothing of it is kept.</summary>
    [Fact]
    public void Repairs_its_texts()
    {
        var pasted = ThirdProgramme.With(ThirdProgramme.With("$.title", """ "Refuges\u000bde mon\u00adtagne\u0000 \uf0b7 2031" """), "$.form.sections[0].fields[0].label", """ "N\u200bom" """);
        var definition = ThirdProgramme.Published(pasted);
        Assert.Equal("Refuges\nde montagne • 2031", definition.Title);
        Assert.Equal("Nom", definition.Form.Find("name")!.Label);
    }

    [Theory]
    [InlineData("$.title", null, "$.title", "manque")]
    [InlineData("$.title", "3", "$.title", "Un texte est attendu")]
    [InlineData("$.title", "\" \"", "$.title", "Un texte est attendu")]
    [InlineData("$.title", "\"HALF\"", "$.title", "Un texte est attendu")]
    [InlineData("$.titre", "\"x\"", "$.titre", "pas connu")]
    [InlineData("$.le titre", "\"x\"", "$[\"le titre\"]", "pas connu")]
    [InlineData("$.code", "\"Refuges 2031\"", "$.code", "minuscules")]
    [InlineData("$.funder", "[]", "$.funder", "Un objet est attendu")]
    [InlineData("$.funder.siret", "\"99988877900018\"", "$.funder.siret", "SIRET")]
    [InlineData("$.funder.kind", "\"empire\"", "$.funder.kind", "public-body")]
    [InlineData("$.funder.contactMail", "\"parc\"", "$.funder.contactMail", "adresse")]
    [InlineData("$.departements[1].code", "\"2C\"", "$.departements[1].code", "département")]
    [InlineData("$.departements[1].code", "\"2A\"", "$.departements[1].code", "deux fois")]
    [InlineData("$.years", "{}", "$.years", "liste")]
    [InlineData("$.years", "[]", "$.years", "vide")]
    [InlineData("$.years[2]", "2032", "$.years[2]", "ordre")]
    [InlineData("$.years[0]", "1", "$.years[0]", "2000")]
    [InlineData("$.years[0]", "2031.5", "$.years[0]", "entier")]
    [InlineData("$.strands[1].envelope", "50000.001", "$.strands[1].envelope", "deux décimales")]
    [InlineData("$.strands[1].envelope", "\"50000\"", "$.strands[1].envelope", "montant")]
    [InlineData("$.strands[1].envelope", "-1", "$.strands[1].envelope", "négative")]
    [InlineData("$.strands[1].envelope", "1e30", "$.strands[1].envelope", "montant")]
    [InlineData("$.strands[1].code", "\"toits\"", "$.strands[1].code", "deux fois")]
    [InlineData("$.strands[0].topUps[0].amount", "0", "$.strands[0].topUps[0].amount", "supérieur à zéro")]
    [InlineData("$.totalEnvelope", "150010.74", "$.totalEnvelope", "plus que l’enveloppe totale")]
    [InlineData("$.calendar.closesOn", "\"2031-02-28\"", "$.calendar.closesOn", "fermer avant d’ouvrir")]
    [InlineData("$.calendar.closesOn", "\"2031-02-30\"", "$.calendar.closesOn", "AAAA-MM-JJ")]
    [InlineData("$.calendar.closesOn", "\"9999-12-31\"", "$.calendar.closesOn", "2100")]
    [InlineData("$.calendar.zone", "\"Indian/Reunions\"", "$.calendar.zone", "IANA")]
    [InlineData("$.calendar.zone", "\"Romance Standard Time\"", "$.calendar.zone", "IANA")]
    [InlineData("$.calendar.closingTime", "\"24:00\"", "$.calendar.closingTime", "« 12:00 »")]
    [InlineData("$.calendar.closingTime", "\"12:00:30\"", "$.calendar.closingTime", "« 12:00 »")]
    [InlineData("$.calendar.closingTime", "\"00:00\"", "$.calendar.closingTime", "pas d’heure")]
    [InlineData("$.calendar.operationFrom", "\"2031-12-01\"", "$.calendar.operationTo", "manque")]
    [InlineData("$.submission.fourEyes", "\"oui\"", "$.submission.fourEyes", "true ou false")]
    [InlineData("$.applicants.perService", "true", "$.applicants.serviceKind", "service")]
    [InlineData("$.applicants.kinds", "[]", "$.applicants.kinds", "vide")]
    [InlineData("$.form.sections[1].fields[0].code", "\"name\"", "$.form.sections[1].fields[0].code", "deux fois")]
    [InlineData("$.form.sections[1].code", "\"refuge\"", "$.form.sections[1].code", "deux fois")]
    [InlineData("$.form.sections[0].fields[0].code", "\"a.b\"", "$.form.sections[0].fields[0].code", "Un code")]
    [InlineData("$.form.sections[0].fields[0].type", "\"txt\"", "$.form.sections[0].fields[0].type", "long-text")]
    [InlineData("$.form.sections[0].fields[0].maxLength", "0", "$.form.sections[0].fields[0].maxLength", "longueur")]
    [InlineData("$.form.sections[0].fields[2].maxLength", "9", "$.form.sections[0].fields[2].maxLength", "Seul un texte")]
    [InlineData("$.form.sections[0].fields[4].max", "0", "$.form.sections[0].fields[4].max", "inférieure")]
    [InlineData("$.form.sections[0].fields[9].options", "[]", "$.form.sections[0].fields[9].options", "choix manquent")]
    [InlineData("$.form.sections[0].fields[9].options[1].code", "\"wood\"", "$.form.sections[0].fields[9].options[1].code", "deux fois")]
    [InlineData("$.form.sections[0].fields[12].formats[0]", "\".PDF\"", "$.form.sections[0].fields[12].formats[0]", "extension")]
    [InlineData("$.form.sections[1].fields[0].type", "\"budget\"", "$.form.sections[1].fields[2].type", "déjà un champ")]
    [InlineData("$.form.sections[1].fields[1].type", "\"text\"", "$.form.sections", "champ de demande")]
    [InlineData("$.indicators", "[]", "$.form.sections[1].fields[3].type", "indicateurs")]
    [InlineData("$.form.sections[0].fields[9].shownWhen.equals.path", "\"answers.hot\"", "$.form.sections[0].fields[9].shownWhen.equals.path", "« answers.hot » n’est pas connu")]
    [InlineData("$.form.sections[0].fields[9].shownWhen.equals.path", "\"answers.stove\"", "$.form.sections[0].fields[9].shownWhen.equals.path", "vient après")]
    [InlineData("$.form.sections[0].fields[9].shownWhen.equals.value", "\"true\"", "$.form.sections[0].fields[9].shownWhen.equals.value", "même type")]
    [InlineData("$.form.sections[0].fields[10].shownWhen.equals.value", "\"gas\"", "$.form.sections[0].fields[10].shownWhen.equals.value", "pas de choix")]
    [InlineData("$.form.sections[0].fields[10].shownWhen", "{\"equal\":1}", "$.form.sections[0].fields[10].shownWhen", "yearsBetweenAtLeast")]
    [InlineData("$.form.sections[0].fields[10].shownWhen", "{\"all\":[]}", "$.form.sections[0].fields[10].shownWhen.all", "vide")]
    [InlineData("$.form.sections[0].fields[10].shownWhen", "{\"present\":\"a\",\"not\":1}", "$.form.sections[0].fields[10].shownWhen", "une seule clé")]
    [InlineData("$.territoryField", "\"there\"", "$.territoryField", "n’a pas de champ")]
    [InlineData("$.territoryField", "\"town\"", "$.territoryField", "departement")]
    [InlineData("$.titleField", "\"nom\"", "$.titleField", "n’a pas de champ")]
    [InlineData("$.titleField", "\"story\"", "$.titleField", "« text »")]
    [InlineData("$.titleField", "3", "$.titleField", "Un texte est attendu")]
    [InlineData("$.measures[0].field", "\"cost\"", "$.measures[0].field", "integer")]
    [InlineData("$.measures[0].field", "\"pets\"", "$.measures[0].field", "n’a pas de champ")]
    [InlineData("$.eligibility[1].evidence", "[\"request.strand.portes\"]", "$.eligibility[1].evidence[0]", "n’est pas connu")]
    [InlineData("$.eligibility[1].evidence", "[\"request.year.2034\"]", "$.eligibility[1].evidence[0]", "n’est pas connu")]
    [InlineData("$.eligibility[0].check.atMost.bound", "{\"path\":\"answers.from\"}", "$.eligibility[0].check.atMost.bound.path", "pas un nombre")]
    [InlineData("$.eligibility[0].check.atMost.bound", "{\"sum\":[]}", "$.eligibility[0].check.atMost.bound.sum", "vide")]
    [InlineData("$.eligibility[0].check.atMost.bound", "{\"amount\":1.001}", "$.eligibility[0].check.atMost.bound.amount", "deux décimales")]
    [InlineData("$.eligibility[0].check.atMost.bound", "{\"product\":{\"of\":{\"path\":\"request.total\"},\"rate\":2}}", "$.eligibility[0].check.atMost.bound.product.rate", "entre 0 et 1")]
    [InlineData("$.eligibility[0].check", "{\"before\":{\"day\":{\"path\":\"answers.beds\"},\"limit\":{\"day\":\"2031-01-01\"}}}", "$.eligibility[0].check.before.day.path", "pas un jour")]
    [InlineData("$.eligibility[0].check", "{\"oneOf\":{\"path\":\"answers.access\",\"values\":[\"foot\",\"bike\"]}}", "$.eligibility[0].check.oneOf.values[1]", "pas de choix")]
    [InlineData("$.eligibility[1].code", "\"small\"", "$.eligibility[1].code", "deux fois")]
    [InlineData("$.levels[0].role", "\"king\"", "$.levels[0].role", "administrator")]
    [InlineData("$.scoring.criteria[0].weight", "0", "$.scoring.criteria[0].weight", "pondération")]
    [InlineData("$.scoring.criteria[0].scale", "0", "$.scoring.criteria[0].scale", "note")]
    [InlineData("$.scoring", "{ \"criteria\": [{ \"code\": \"a\", \"label\": \"A\", \"scale\": 5, \"weight\": 1 }], \"binding\": true }", "$.scoring.binding", "seuil")]
    [InlineData("$.scoring.threshold", "101", "$.scoring.threshold", "seuil")]
    [InlineData("$.committee.quorum", "0", "$.committee.quorum", "quorum")]
    [InlineData("$.funding.ceilings[0].basis", "\"service\"", "$.funding.ceilings[0].basis", "par service")]
    [InlineData("$.funding.ceilings[0].amount", "0", "$.funding.ceilings[0].amount", "supérieur à zéro")]
    [InlineData("$.funding.maxRate", "1.01", "$.funding.maxRate", "taux")]
    [InlineData("$.funding.conditionsPrecedent[0].before", "\"lunch\"", "$.funding.conditionsPrecedent[0].before", "opening, award, agreement")]
    [InlineData("$.reminders.draft[0]", "\"3 jours\"", "$.reminders.draft[0]", "P7D")]
    [InlineData("$.reminders.draft[0]", "\"P\"", "$.reminders.draft[0]", "P7D")]
    [InlineData("$.reminders.draft[0]", "\"PT90M\"", "$.reminders.draft[1]", "deux fois")]
    [InlineData("$.retention.draftMonths", "0", "$.retention.draftMonths", "conservation")]
    [InlineData("$.invented[0]", "\"$.strands[0].topUps[2]\"", "$.invented[0]", "ne mène à rien")]
    [InlineData("$.indicators[0].optional", "null", "$.indicators[0].optional", "true ou false")]
    public void Says_where_and_why_it_is_wrong(string at, string? value, string path, string reason)
    {
        var (definition, errors) = ThirdProgramme.Read(ThirdProgramme.With(at, value));
        Assert.Null(definition);
        var error = Assert.Single(errors, found => found.Path == path);
        Assert.Contains(reason, error.Reason.Replace(French.NarrowSpace, ' '));
    }

    [Fact]
    public void Reports_every_error_at_once_and_none_that_follows_from_another()
    {
        var json = ThirdProgramme.Json.Replace("\"title\": \"Refuges de montagne 2031\",", "")
            .Replace("\"envelope\": 50000 ", "\"envelope\": 50000.123, \"colour\": \"red\" ")
            .Replace("\"label\": \"Lits\", \"type\": \"integer\"", "\"label\": \"Lits\", \"type\": \"int\"")
            .Replace("\"field\": \"beds\"", "\"field\": \"bed\"")
            .Replace("\"opensOn\": \"2031-03-01\"", "\"opensOn\": \"1er mars\"")
            .Replace("\"weight\": 1 ", "\"weight\": -1 ");
        var (_, errors) = ThirdProgramme.Read(json);
        Assert.Equal(
            ["$.calendar.opensOn", "$.form.sections[0].fields[4].type", "$.measures[0].field", "$.scoring.criteria[0].weight", "$.strands[1].colour", "$.strands[1].envelope", "$.title"],
            errors.Select(error => error.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} x")]
    [InlineData("{\"a\":1,}")]
    public void Says_that_it_is_no_JSON(string json) => Assert.Contains("JSON", Assert.Single(ThirdProgramme.Read(json).Errors).Reason);

    [Fact]
    public void Refuses_a_member_given_twice() =>
        Assert.Equal("$.code", Assert.Single(ThirdProgramme.Read(ThirdProgramme.Json.Replace("\"legalBasis\": ", "\"code\": \"x\", \"legalBasis\": ")).Errors).Path);

    [Fact]
    public void Refuses_a_file_without_measure() =>
        Assert.Equal("$", Assert.Single(ThirdProgramme.Read(new string(' ', DefinitionReader.LargestSize + 1)).Errors).Path);

    [Fact]
    public void Refuses_a_form_that_nobody_could_fill_in()
    {
        string Chain(int fields) => string.Join(",", Enumerable.Range(1, fields).Select(i =>
            $$"""{ "code": "c{{i}}", "label": "x", "type": "text", "required": false {{(i == 1 ? "" : $$""", "shownWhen": { "present": "answers.c{{i - 1}}" }""")}} }"""));
        string Longer(int fields) => ThirdProgramme.Json.Replace("""{ "code": "partners", "label": "Partenaires",""", Chain(fields) + """, { "code": "partners", "label": "Partenaires",""");

        Assert.Equal("$.form.sections", Assert.Single(ThirdProgramme.Read(Longer(283)).Errors).Path);
        var definition = ThirdProgramme.Published(Longer(282));
        var answers = Enumerable.Range(1, 282).Aggregate(Answers.None, (all, i) => all.With($"c{i}", "x"));
        Assert.NotNull(new DossierEvidence(definition, answers).Find("answers.c282"));
    }

    private static readonly string[] Junk =
        ["null", "0", "-1", "1e400", "0.001", "true", "\"\"", "\"x\"", "\"HALF\"", "\"2031-01-01\"", "[]", "{}", "[null]", "{\"all\":[]}", "{\"path\":\"request.total\"}", "\"$.x\"", "2147483648"];

    /// <summary>Any value anywhere replaced, removed or renamed: always an answer, never an exception.</summary>
    [Fact]
    public void Never_breaks_on_what_it_is_given() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(6).ToArbitrary(),
            dice =>
            {
                var root = JsonNode.Parse(ThirdProgramme.Json)!;
                for (var i = 0; i < dice.Length; i += 2) Mutate(root, dice[i], dice[i + 1]);
                var (definition, errors) = ThirdProgramme.Read(root.ToJsonString());
                Assert.Equal(definition is null, errors.Length > 0);
            }));

    [Fact]
    public void Never_breaks_on_bytes() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[], int>((noise, at) =>
        {
            var bytes = Encoding.UTF8.GetBytes(ThirdProgramme.Json);
            for (var i = 0; i < noise.Length; i++) bytes[(int)(((uint)at + (uint)i) % bytes.Length)] = noise[i];
            var (definition, errors) = DefinitionReader.Read(bytes);
            Assert.Equal(definition is null, errors.Length > 0);
        }));

    private static void Mutate(JsonNode root, int where, int how)
    {
        var nodes = All(root).Where(node => node.Parent is not null).ToList();
        if (nodes.Count == 0) return;
        var node = nodes[where % nodes.Count];
        var junk = Junk[how % Junk.Length];
        if (junk.Contains("1e400") || how % 5 != 0) node.ReplaceWith(JsonNode.Parse(junk));
        else if (node.Parent is JsonObject owner) owner.Remove(node.GetPropertyName());
        else node.Parent!.AsArray().Add(JsonNode.Parse(node.ToJsonString()));
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(All).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(All).Prepend(node),
        _ => [node],
    };
}
