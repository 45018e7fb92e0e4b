using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Places;

/// <summary>The communes that a text may mean, for the field that offers them while it is typed (communes.js).</summary>
internal static class CommunesToOffer
{
    public const string Name = "communes";

    private const int Most = 8;

    public static void MapCommunes(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/communes", [HttpMethods.Get, HttpMethods.Head], Answer).WithName(Name).Behind(Door.Public);

    private static IResult Answer([FromQuery(Name = "nom")] string? text) =>
        Results.Json(CommuneSearch.Find(text, Most).Select(found => new OfferedCommune(found.Commune.Label, TypedCommune.Detail(found))));
}

/// <param name="Label">What stands in the field once it is chosen.</param>
public sealed record OfferedCommune(string Label, string Detail);
