using System.Collections.Immutable;
using GrantsPlatform.Reading.Managing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Doors;

/// <summary>The routes of the running platform, and addresses made of them.</summary>
internal static class Routes
{
    /// <summary>Parameters that name objects which not everybody may know of.</summary>
    public static readonly string[] Objects = ["application", "organisation", "session", "batch"];

    /// <summary>What stands for each parameter of a route: an object of the first organisation's people.</summary>
    public static readonly ImmutableDictionary<string, string> Own = new Dictionary<string, string>
    {
        ["call"] = WebFixture.Open,
        ["application"] = "cllaj-01",
        ["organisation"] = "rencontres-et-loisirs",
        ["section"] = "projet",
        ["account"] = "p-rencontres-et-loisirs-direction",
        ["invitation"] = "unknown",
        ["what"] = "siret",
        ["status"] = "404",
        ["number"] = "1",
        ["field"] = "statutes",
        ["index"] = "0",
        ["upload"] = "unknown",
        ["partner"] = "unknown",
        ["provider"] = "none",
        ["hash"] = new string('0', 64),
        ["name"] = "cahier.pdf",
        ["task"] = "unknown",
        ["scenario"] = ComparedScenario.KeyOf("Dans l’enveloppe"),
        ["level"] = "departmental",
        ["payee"] = "groupe-sos-aude",
        ["job"] = Job,
        ["nature"] = "refuses",
        ["purge"] = Purge,
        ["production"] = Production,
        ["mail"] = Mail,
        ["session"] = "commission-2022-09-09",
        ["report"] = "final",
        ["programme"] = WebFixture.Open,
        ["letter"] = "receipt",
        ["batch"] = "cej-avances-2022-10",
    }.ToImmutableDictionary();

    private const string Grant = "cej-01";

    /// <summary>What routes are about that an open call and a file of it have not: results, a grant, a session before its members are called in, a job under way.</summary>
    private static readonly (string Begins, string Parameter, string Value)[] Elsewhere =
    [
        ("appels/{call}/resultats", "call", WebFixture.Decided),
        ("/appels/{call}/resultats", "call", WebFixture.Decided),
        ("/donnees-ouvertes/{call}", "call", WebFixture.Decided),
        ("gestion/appels/{call}/scenarios/", "call", WebFixture.Decided),
        ("dossiers/{application}/decision", "application", Grant),
        ("subventions/", "application", Grant),
        ("/subventions/", "application", Grant),
        ("instruction/conventions/", "application", Grant),
        ("instruction/bilans/", "application", Grant),
        ("instruction/soldes/", "application", Grant),
        ("commissions/{session}/composition", "session", Planned),
        ("gestion/preparations/", "call", Prepared),
    ];

    public const string Planned = "commission-des-portes";
    public const string Prepared = "appel-des-portes";
    public const string Job = "traitement-des-portes";
    public const string Purge = "effacement-des-portes";
    public const string Production = "document-des-portes";
    public const string Mail = "courriel-des-portes";

    /// <summary>Of whom <see cref="Grant"/> is.</summary>
    public const string Grantee = "p-groupe-sos-aude-direction";

    public static ImmutableDictionary<string, string> ValuesFor(RouteEndpoint route) =>
        Own.SetItems(Elsewhere.Where(one => route.RoutePattern.RawText?.StartsWith(one.Begins, StringComparison.Ordinal) == true).Select(one => KeyValuePair.Create(one.Parameter, one.Value)));

    public static IReadOnlyList<RouteEndpoint> Of(WebFixture site) =>
    [
        .. site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .GroupBy(endpoint => endpoint.RoutePattern.RawText).Select(same => same.First())
            .OrderBy(endpoint => endpoint.RoutePattern.RawText, StringComparer.Ordinal),
    ];

    public static string Address(this RouteEndpoint route, IReadOnlyDictionary<string, string> values) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart { IsCatchAll: true } => "x",
            RoutePatternParameterPart parameter => values.TryGetValue(parameter.Name, out var value)
                ? Uri.EscapeDataString(value)
                : throw new InvalidOperationException($"Give the parameter {parameter.Name} of {route.RoutePattern.RawText} a value in these tests."),
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => throw new InvalidOperationException($"{part} is no part of a route."),
        }))));

    /// <summary>The page behind a route, with its handlers; null: it is no page.</summary>
    public static async Task<CompiledPageActionDescriptor?> PageAsync(this RouteEndpoint route, WebFixture site) =>
        route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty)
            : null;
}
