using System.Collections.Immutable;
using System.Net;
using System.Text;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Tests.Drafts;
using GrantsPlatform.Web.Tests.Organisations;
using Microsoft.AspNetCore.Routing;

namespace GrantsPlatform.Web.Tests.Doors;

/// <summary>
/// Somebody who may open the object that the path names, and names another organisation's in every other place of the request: what the
/// door judged is what the handler gets.
/// </summary>
[Collection(Site.Name)]
public sealed class NamingAForeignObject(WebFixture site)
{
    private const string Body = "en-travers";
    private const string ForeignFile = "cllaj-01";
    private const string ForeignBody = "rencontres-et-loisirs";

    private static readonly StreamId[] Foreign =
        [ApplicationState.IdOf(ForeignFile), ConversationState.IdOf(ForeignFile), OrganisationState.IdOf(ForeignBody), VaultState.IdOf(ForeignBody)];

    /// <summary>Under every name that an id has anywhere.</summary>
    private static readonly ImmutableArray<KeyValuePair<string, string>> Names =
    [
        new("application", ForeignFile), new("Application", ForeignFile), new("dossier", ForeignFile), new("depuis", ForeignFile), new("from", ForeignFile),
        new("organisation", ForeignBody), new("Organisation", ForeignBody), new("For", $"{ForeignBody}/cllaj-henin-carvin"), new("account", "p-rencontres-et-loisirs"), new("AccountId", "p-rencontres-et-loisirs"),
        new("section", "comite"), new("number", "1"), new("upload", "x"), new("id", "x"), new("field", "budget"), new("hash", new string('1', 64)), new("name", "cahier.pdf"), new("UpTo", "1"), new("sections", "projet"),
        new("RouteData.Values[application]", ForeignFile), new("Draft.Id", ForeignFile), new("Seen.Id", ForeignBody),
    ];

    [Flags]
    private enum Place { Form = 1, Parts = 2, Json = 4, Query = 8, Header = 16 }

    /// <summary>One kind of body at most.</summary>
    private static readonly Place[] Combinations =
        [.. Enumerable.Range(1, 31).Select(number => (Place)number).Where(place => (place & (Place.Form | Place.Parts | Place.Json)) is 0 or Place.Form or Place.Parts or Place.Json)];

    [Fact]
    public async Task Shows_and_changes_nothing_of_it()
    {
        var own = await OwnAsync();
        var secrets = await SecretsAsync();
        var before = await ForeignEventsAsync();
        List<string> wrong = [];
        foreach (var route in Routes.Of(site))
        {
            var address = route.Address(own);
            using var client = await site.ClientAsync(Bodies.Director);
            using var plain = await client.GetAsync(address);
            var shownAnyway = await plain.Content.ReadAsStringAsync();
            var token = (await Sheets.OpenAsync(client, "/compte/notifications"))["jeton"];
            foreach (var place in Combinations)
                foreach (var (method, query) in await WaysAsync(route))
                {
                    using var request = Asking(method, address, query, place, token);
                    using var answer = await client.SendAsync(request);
                    var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                    var what = $"{method} {address}{query} with the id in {place}";
                    if ((int)answer.StatusCode >= 500) wrong.Add($"{what} answers {(int)answer.StatusCode}");
                    wrong.AddRange(secrets.Where(secret => body.Contains(secret, StringComparison.Ordinal) && !shownAnyway.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{what} shows {secret}"));
                    if (answer.Headers.Location?.OriginalString is { } onward && (onward.StartsWith($"/dossiers/{ForeignFile}", StringComparison.Ordinal) || onward.StartsWith($"/organismes/{ForeignBody}", StringComparison.Ordinal)))
                        wrong.Add($"{what} leads to {onward}");
                    if (method != HttpMethod.Post && request.Content is not null && answer.StatusCode is not HttpStatusCode.UnsupportedMediaType) wrong.Add($"{what} answers {(int)answer.StatusCode} to a body");
                }
            if (!before.SequenceEqual(await ForeignEventsAsync())) { wrong.Add($"{address} changed a foreign object"); break; }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.OrderBy(one => one.Contains(" to a body", StringComparison.Ordinal)).Take(40))}");
    }

    [Fact]
    public async Task Meets_pages_whose_every_parameter_says_where_it_comes_from()
    {
        foreach (var route in Routes.Of(site))
            if (await route.PageAsync(site) is { } page)
                foreach (var parameter in page.HandlerMethods.SelectMany(handler => handler.Parameters).Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
                    Assert.Equal(
                        route.RoutePattern.Parameters.Any(one => one.Name == parameter.Name) ? "Path" : parameter.BindingInfo?.BindingSource?.Id is "Form" ? "Form" : "Query",
                        parameter.BindingInfo?.BindingSource?.Id);
    }

    /// <summary>A body with its people, a service and a draft, which the requests may do with as they like.</summary>
    private async Task<ImmutableDictionary<string, string>> OwnAsync()
    {
        await Bodies.RegisterAsync(site, Body, "90123456700013");
        await site.DoAsync(OrganisationState.IdOf(Body), new AddService("relais", "Relais", "62", []));
        await site.DoAsync(OrganisationState.IdOf(Body), new ChangeMemberRights(Bodies.Director, [MemberRight.LegalRepresentative, MemberRight.Editor, MemberRight.Submitter]));
        using var client = await site.ClientAsync(Bodies.Director);
        var begun = await (await Sheets.OpenAsync(client, $"/appels/{WebFixture.Open}/commencer")).Fill("For", $"{Body}/relais").SendAsync();
        Assert.StartsWith("/dossiers/", begun.Page);
        return Routes.Own.SetItem("application", begun.Page.Split('/')[2]).SetItem("organisation", Body).SetItem("account", Bodies.Reader);
    }

    /// <summary>Words of the foreign objects that their own pages show.</summary>
    private async Task<IReadOnlyList<string>> SecretsAsync()
    {
        var body = (OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(ForeignBody));
        var answers = await site.AnswersAsync($"/dossiers/{ForeignFile}");
        string[] secrets = [body.LegalName, body.Siret!, answers.Find("title")!.Value.GetString()!, answers.Find("perimeter")!.Value.GetString()!];
        using var owner = await site.ClientAsync("p-rencontres-et-loisirs-direction");
        var shown = WebUtility.HtmlDecode(await owner.GetStringAsync($"/dossiers/{ForeignFile}/contenu") + await owner.GetStringAsync($"/organismes/{ForeignBody}"));
        Assert.All(secrets.Take(1).Concat(secrets.Skip(2)), secret => Assert.Contains(secret, shown));
        return secrets;
    }

    private async Task<ImmutableArray<int>> ForeignEventsAsync()
    {
        var counts = ImmutableArray.CreateBuilder<int>();
        foreach (var stream in Foreign) counts.Add((await site.Runtime.Reads.HistoryAsync(stream)).Count);
        return counts.ToImmutable();
    }

    /// <summary>Looking, and every handler of what has an object in its path; elsewhere posts are about the person alone.</summary>
    private async Task<IReadOnlyList<(HttpMethod Method, string Query)>> WaysAsync(RouteEndpoint route)
    {
        List<(HttpMethod, string)> ways = [(HttpMethod.Get, ""), (HttpMethod.Head, "")];
        if (await route.PageAsync(site) is not { } page || !route.RoutePattern.Parameters.Any(parameter => Routes.Objects.Contains(parameter.Name) || parameter.Name == "call")) return ways;
        ways.Add((HttpMethod.Post, ""));
        ways.AddRange(page.HandlerMethods.Where(handler => !string.IsNullOrEmpty(handler.Name)).Select(handler => (HttpMethod.Post, $"?handler={handler.Name}")));
        return ways;
    }

    private static HttpRequestMessage Asking(HttpMethod method, string address, string query, Place place, string token)
    {
        if (place.HasFlag(Place.Query)) query += (query.Length == 0 ? "?" : "&") + string.Join('&', Names.Select(name => $"{Uri.EscapeDataString(name.Key)}={Uri.EscapeDataString(name.Value)}"));
        var request = new HttpRequestMessage(method, address + query);
        if (place.HasFlag(Place.Header))
            foreach (var (name, value) in Names.Where(name => !name.Key.Contains('['))) request.Headers.TryAddWithoutValidation(name, value);
        if (place.HasFlag(Place.Form)) request.Content = new FormUrlEncodedContent(Names);
        if (place.HasFlag(Place.Json)) request.Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(Names.DistinctBy(name => name.Key, StringComparer.OrdinalIgnoreCase).ToDictionary()), Encoding.UTF8, "application/json");
        if (place.HasFlag(Place.Parts))
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in Names) parts.Add(new StringContent(value), name);
            request.Content = parts;
        }
        // Without a body of its own, a post still is a form.
        if (method != HttpMethod.Post) return request;
        request.Content ??= new FormUrlEncodedContent([]);
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }
}
