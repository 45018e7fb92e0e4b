using System.Collections.Immutable;
using System.Net;
using GrantsPlatform.Web.Tests.Doors;
using Microsoft.AspNetCore.Routing;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Finds somebody who may open a page, and an object that it can be about.</summary>
internal sealed class OpenedPages(WebFixture site) : IDisposable
{
    /// <summary>Null: nobody is signed in.</summary>
    private static readonly string?[] People =
    [
        null, "p-rencontres-et-loisirs-direction", "p-rencontres-et-loisirs", "p-ml-des-collines", "p-ml-des-collines-direction", "p-un-toit-en-ternois-direction", "p-instruction", "p-dd-34",
        "p-responsable", "p-secretariat", "p-presidence", "p-chefferie", "p-paiement", "p-ordonnateur", "p-audit", "p-administration", BesiegedDemonstration.Founder, "p-ml-aude-direction", "p-habitat-jeunes-cote-direction",
    ];

    /// <summary>Objects in different states of their life; what is named nowhere here is as <see cref="Routes.Own"/> has it.</summary>
    private static readonly ImmutableDictionary<string, string[]> Values = new Dictionary<string, string[]>
    {
        ["call"] = [BesiegedDemonstration.Selected, WebFixture.Open, BesiegedDemonstration.Prepared],
        ["application"] =
            ["cllaj-02", "cllaj-01", "cej-instruction-08", BesiegedDemonstration.Appealed, "cllaj-sign-02", "cllaj-suivi-01", "cllaj-revers-04", "cej-soldes-08", "cej-soldes-02", "cej-soldes-18", "cllaj-sign-04", "cej-signature-01", "cllaj-contr-05"],
        ["organisation"] = ["rencontres-et-loisirs", "atrium-fjt", BesiegedDemonstration.Numberless, "ml-aude"],
        ["session"] = [BesiegedDemonstration.Sitting, BesiegedDemonstration.Planned],
        ["job"] = [BesiegedDemonstration.Job],
        ["production"] = [BesiegedDemonstration.Production, BesiegedDemonstration.Pile],
        ["task"] = [BesiegedDemonstration.Task],
        ["scenario"] = [BesiegedDemonstration.Scenario],
        ["report"] = ["final", "avis"],
        ["upload"] = ["justificatifs"],
        ["payee"] = ["un-toit-en-ternois"],
        ["account"] = ["p-rencontres-et-loisirs"],
    }.ToImmutableDictionary();

    /// <summary>What a page asks for beside its path.</summary>
    private static readonly ImmutableDictionary<string, string> Queries = new Dictionary<string, string>
    {
        ["/Drafts/Duplicate/Index"] = "?depuis=cllaj-01",
        ["/Productions/Gather"] = $"?quoi=conventions&de={BesiegedDemonstration.Selected}",
        ["/Productions/Prepare"] = $"?liste=dossiers&de={BesiegedDemonstration.Selected}&filtre=vue%3Dtous",
        ["/Grants/Registers/EraseRow"] = "?code=J-001",
        ["/Granting/Countersign"] = "?convention=cej-soldes-02",
        ["/Paying/Decide"] = "?programme=cej-jr-occitanie-soldes&acte=preparer&versement=cej-soldes-03/solde~pays-des-cevennes",
    }.ToImmutableDictionary();

    private readonly Dictionary<string, HttpClient> _clients = [];

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }

    /// <summary>Who opens it and where; null: none of these.</summary>
    public async Task<(string? Account, string Address)?> FindAsync(RouteEndpoint route, string page)
    {
        foreach (var values in Every([.. route.RoutePattern.Parameters.Select(parameter => parameter.Name)]))
        {
            var address = route.Address(values) + Queries.GetValueOrDefault(page);
            foreach (var account in People)
            {
                using var answer = await (await ClientAsync(account)).GetAsync(address);
                if (answer.StatusCode == HttpStatusCode.OK) return (account, address);
            }
        }
        return null;
    }

    private static IEnumerable<ImmutableDictionary<string, string>> Every(ImmutableArray<string> parameters) =>
        parameters.Aggregate<string, IEnumerable<ImmutableDictionary<string, string>>>([Routes.Own], (found, name) => Values.TryGetValue(name, out var all) ? found.SelectMany(values => all.Select(value => values.SetItem(name, value))) : found);

    private async Task<HttpClient> ClientAsync(string? account) =>
        _clients.TryGetValue(account ?? "", out var client) ? client : _clients[account ?? ""] = await site.ClientAsync(account);
}
