using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>An invented call that differs a lot from the real ones: three levels, no service, a rate, Corsican départements, amounts by night.</summary>
internal static class ThirdProgramme
{
    public const string Json = """
        {
          "code": "refuges-2031",
          "title": "Refuges de montagne 2031",
          "legalBasis": "Délibération 2030-17.",
          "funder": {
            "code": "parc", "name": "Parc des Aiguilles", "siret": "99988877900017", "kind": "public-body",
            "signatoryTitle": "La directrice", "contactService": "Service des sentiers", "contactMail": "sentiers@parc.example",
            "contactAddress": "3 chemin des Cairns, 20000 Rivage", "contactPhone": "04 65 71 00 03", "tribunal": "tribunal administratif de Rivage"
          },
          "departements": [{ "code": "2A", "name": "Rivage" }, { "code": "2B", "name": "Crêtes" }, { "code": "974", "name": "Large" }],
          "years": [2031, 2032, 2033],
          "strands": [
            { "code": "toits", "label": "Toitures", "envelope": 100000.50, "topUps": [{ "amount": 0.25, "source": "Mécénat" }, { "amount": 10, "source": "Don" }] },
            { "code": "nuits", "label": "Nuitées", "envelope": 50000 }
          ],
          "totalEnvelope": 200000,
          "calendar": { "opensOn": "2031-03-01", "closesOn": "2031-10-25" },
          "submission": { "fourEyes": false, "lateReopening": true },
          "applicants": { "kinds": [{ "code": "club", "label": "Club alpin" }, { "code": "commune", "label": "Commune" }], "perService": false },
          "form": {
            "sections": [
              {
                "code": "refuge", "title": "Le refuge", "fields": [
                  { "code": "name", "label": "Nom", "type": "text", "required": true, "maxLength": 10 },
                  { "code": "story", "label": "Histoire", "type": "long-text", "required": false },
                  { "code": "where", "label": "Département", "type": "departement", "required": true },
                  { "code": "town", "label": "Commune", "type": "commune", "required": false },
                  { "code": "beds", "label": "Lits", "type": "integer", "required": true, "min": 1, "max": 200 },
                  { "code": "cost", "label": "Coût", "type": "amount", "required": false, "min": 0 },
                  { "code": "from", "label": "Début", "type": "date", "required": false },
                  {
                    "code": "to", "label": "Fin", "type": "date", "required": false,
                    "rules": [{ "check": { "not": { "before": { "day": { "path": "answers.to" }, "limit": { "path": "answers.from" } } } }, "message": "La fin ne vient pas avant le début." }]
                  },
                  { "code": "heated", "label": "Chauffé", "type": "yes-no", "required": false },
                  {
                    "code": "fuel", "label": "Énergie", "type": "choice", "required": true,
                    "options": [{ "code": "wood", "label": "Bois" }, { "code": "sun", "label": "Soleil" }],
                    "shownWhen": { "equals": { "path": "answers.heated", "value": true } }
                  },
                  { "code": "stove", "label": "Poêle", "type": "text", "required": true, "shownWhen": { "equals": { "path": "answers.fuel", "value": "wood" } } },
                  { "code": "access", "label": "Accès", "type": "multiple-choice", "required": false, "options": [{ "code": "foot", "label": "À pied" }, { "code": "ski", "label": "À ski" }] },
                  { "code": "plans", "label": "Plans", "type": "attachments", "required": false, "formats": ["pdf", "dxf"], "maxBytes": 1000 }
                ]
              },
              {
                "code": "argent", "title": "L’argent", "fields": [
                  { "code": "partners", "label": "Partenaires", "type": "partners", "required": false },
                  { "code": "request", "label": "Demande", "type": "request", "required": true },
                  { "code": "budget", "label": "Budget", "type": "budget", "required": true },
                  { "code": "targets", "label": "Cibles", "type": "targets", "required": true },
                  { "code": "oath", "label": "Tout est exact.", "type": "declaration", "required": true }
                ]
              }
            ]
          },
          "territoryField": "where",
          "measures": [{ "code": "beds", "label": "Lits", "field": "beds" }],
          "eligibility": [
            {
              "code": "small", "label": "Petit refuge", "message": "Le refuge est trop grand.", "evidence": ["answers.beds"],
              "check": { "atMost": { "value": { "path": "answers.beds" }, "bound": { "number": 60 } } }
            },
            { "code": "view", "label": "Belle vue", "message": "La vue manque.", "evidence": [] }
          ],
          "levels": [
            { "code": "valley", "label": "Vallée", "role": "departmental-instructor", "opinionRequired": false },
            { "code": "massif", "label": "Massif", "role": "regional-instructor", "opinionRequired": true },
            { "code": "park", "label": "Parc", "role": "head-of-service", "opinionRequired": true }
          ],
          "scoring": {
            "criteria": [
              { "code": "height", "label": "Altitude", "scale": 3, "weight": 1 },
              { "code": "need", "label": "Besoin", "scale": 20, "weight": 2.5 }
            ],
            "threshold": 40
          },
          "committee": { "quorum": 5, "castingVote": false },
          "funding": {
            "ceilings": [
              { "amount": 30000, "basis": "file", "period": "total", "message": "Plus de 30 000 € pour un dossier." },
              { "amount": 20000, "basis": "file", "period": "year", "message": "Plus de 20 000 € pour une année." },
              { "amount": 15000, "basis": "siren", "period": "total", "message": "Plus de 15 000 € pour un organisme." }
            ],
            "maxRate": 0.8,
            "conditionsPrecedent": [{ "code": "snow", "label": "Fonte des neiges", "before": "agreement" }]
          },
          "indicators": [
            { "code": "nights", "label": "Nuitées", "unit": "night" },
            { "code": "rescues", "label": "Secours", "unit": "event", "optional": true }
          ],
          "reports": [
            {
              "code": "summer", "label": "Bilan de l’été", "kind": "interim", "due": { "day": "2031-10-31" },
              "indicators": ["nights"], "reminders": { "before": ["P10D"], "after": [] }
            },
            {
              "code": "end", "label": "Bilan de fin", "kind": "final", "due": { "monthsAfterFinancialYear": { "months": 6, "lastMonth": 9 } },
              "sections": [{ "code": "story", "label": "Récit", "required": true, "maxLength": 100 }],
              "indicators": ["nights", "rescues"], "tolerance": 0.25, "financialReport": true
            },
            {
              "code": "news", "label": "Nouvelles", "kind": "activity",
              "activities": [{ "code": "opening", "label": "Ouverture" }], "services": [{ "label": "Service des sentiers", "role": "head-of-service" }]
            }
          ],
          "balance": { "rate": 0.5, "objective": { "steps": { "indicator": "nights", "values": [{ "from": 0, "coefficient": 0.5 }, { "from": 0.8, "coefficient": 1 }] } } },
          "recovery": { "replyDays": 21 },
          "appeals": { "delayMonths": 2, "silenceMonths": 2 },
          "reminders": { "draft": ["P3D", "PT1H30M"], "complement": [] },
          "retention": { "draftMonths": 6, "refusedMonths": 12, "awardedMonths": 60 },
          "invented": ["$.strands[0].topUps[1].amount", "$"]
        }
        """;

    public static ProgrammeDefinition Definition { get; } = Published(Json);

    public static ProgrammeDefinition Published(string json)
    {
        var (definition, errors) = Read(json);
        Assert.Empty(errors);
        return definition!;
    }

    /// <summary>"HALF" stands for half a surrogate pair, which the writer of JSON nodes would refuse.</summary>
    public static (ProgrammeDefinition? Definition, DefinitionError[] Errors) Read(string json)
    {
        var (definition, errors) = DefinitionReader.Read(Encoding.UTF8.GetBytes(json.Replace("HALF", "\\ud800")));
        return (definition, [.. errors]);
    }

    /// <summary>The definition with one value replaced ("null" removes it), or added when its object has no such member.</summary>
    public static string With(string path, string? value) => With(Json, path, value);

    public static string With(string json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path[2..].Replace("[", ".[").Split('.');
        var at = steps[..^1].Aggregate(root, (node, step) => step[0] == '[' ? node[int.Parse(step[1..^1])]! : node[step]!);
        var last = steps[^1];
        if (last[0] == '[') at[int.Parse(last[1..^1])] = JsonNode.Parse(value!);
        else if (value is null) at.AsObject().Remove(last);
        else at[last] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    /// <summary>The path of every value, the root first.</summary>
    public static IEnumerable<string> Paths(JsonNode node, string path = "$") => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value!, $"{path}.{member.Key}")).Prepend(path),
        JsonArray items => items.SelectMany((item, i) => Paths(item!, $"{path}[{i}]")).Prepend(path),
        _ => [path],
    };
}
