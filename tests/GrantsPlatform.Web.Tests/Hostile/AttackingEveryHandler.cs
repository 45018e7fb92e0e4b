using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Tests.Doors;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>
/// Whatever takes a form, by the table of routes and not by a list: every handler of every page, with every field that it reads, whether its page shows a
/// form of it just now or not. A new page is attacked from its first day, or its name is wanted here with the reason why nobody comes to it.
/// </summary>
public sealed class AttackingEveryHandler(BesiegedDemonstration besieged, ITestOutputHelper output) : IClassFixture<BesiegedDemonstration>
{
    private const string Password = $"Only whoever has a password of their own comes there: see {nameof(AttackingTheWayInOfPeople)}.";
    private const string Mailed = $"Only a mailed link leads there: see {nameof(AttackingTheWayInOfPeople)}.";
    private const string Filed = $"It is about a document of the vault: see {nameof(AttackingTheWayInOfFiles)} and {nameof(AttackingEveryForm)}.";

    /// <summary>Pages that nobody of the demonstration opens.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Unopened = new Dictionary<string, string>
    {
        ["/Account/Authenticator"] = Password,
        ["/Account/Identities"] = Password,
        ["/Account/NewMail"] = Mailed,
        ["/Account/Password"] = Password,
        ["/Account/RecoveryCodes"] = Password,
        ["/Account/Sessions"] = Password,
        ["/Drafts/Duplicate/Index"] = $"It is about two files of one organisation: see {nameof(AttackingEveryForm)}.",
        ["/Drafts/Uploads/Index"] = $"It answers scripts and shows nothing: see {nameof(AttackingTheWayInOfFiles)}.",
        ["/Organisations/Documents/ReplaceDocument"] = Filed,
        ["/Organisations/Documents/WithdrawDocument"] = Filed,
        ["/Organisations/Team/Revoke"] = $"It is about an invitation, whose id nobody knows beforehand: see {nameof(AttackingEveryForm)}.",
        ["/SignIn/NewPassword"] = Mailed,
        ["/SignUp/Confirm"] = Mailed,
        ["/SignUp/First"] = Mailed,
        ["/SignUp/Invitation"] = Mailed,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>After these there is little left to attack.</summary>
    private static readonly string[] Ending = ["Drop", "Cancel", "Stop", "Close", "Sign", "WithdrawNote", "WithdrawOpinion", "EraseOpinionFile"];

    private static readonly HtmlParser Parser = new();

    private WebFixture Site => besieged.Site;

    [Fact]
    public async Task Finds_none_that_breaks_or_writes_what_it_refuses()
    {
        var attack = new Attack(Site);
        List<string> unopened = [];
        foreach (var (page, account, address) in await OpenAsync(unopened))
            foreach (var handler in page.HandlerMethods.Where(handler => handler.HttpMethod == "Post").OrderBy(handler => Ending.Contains(handler.Name)).ThenBy(handler => handler.Name, StringComparer.Ordinal))
            {
                var sent = attack.Sent;
                using var client = await Site.ClientAsync(account);
                foreach (var form in await FormsAsync(client, page, handler, address)) await LayAsync(attack, client, form);
                output.WriteLine($"{attack.Sent - sent,4} {page.ViewEnginePath} {handler.Name}");
            }
        output.WriteLine($"{attack.Sent} requests");
        Assert.True(attack.Found.Count == 0, $"{attack.Found.Count}:\n{string.Join('\n', attack.Found.Take(60))}");
        Assert.Equal(string.Join('\n', Unopened.Keys), string.Join('\n', unopened.Order(StringComparer.Ordinal)));
    }

    /// <summary>Before the first attack: what is attacked may not open any more.</summary>
    private async Task<IReadOnlyList<(CompiledPageActionDescriptor Page, string? Account, string Address)>> OpenAsync(List<string> unopened)
    {
        using var pages = new OpenedPages(Site);
        List<(CompiledPageActionDescriptor, string?, string)> opened = [];
        foreach (var route in Routes.Of(Site))
        {
            if (await route.PageAsync(Site) is not { } page || page.HandlerMethods.All(handler => handler.HttpMethod != "Post")) continue;
            if (await pages.FindAsync(route, page.ViewEnginePath) is var (account, address)) opened.Add((page, account, address));
            else unopened.Add(page.ViewEnginePath);
        }
        return opened;
    }

    private static async Task LayAsync(Attack attack, HttpClient client, ShownForm form)
    {
        foreach (var spoilt in Spoiling.InFewWays(form)) await attack.SendAsync(client, spoilt.How, Attack.Post(form.Action, Anew(form, spoilt)));
    }

    /// <summary>An id that was used tells a handler that the form is an old one, and nothing else would be tried.</summary>
    private static Spoilt Anew(ShownForm form, Spoilt spoilt) => spoilt with
    {
        Fields = [.. spoilt.Fields.Select(field => field.Name == nameof(GrantsPage.CommandId) && form.Fields.Any(one => one.Name == field.Name && one.Value == field.Value) ? field with { Value = Desk.NewId() } : field)],
    };

    /// <summary>As the page shows them, with whatever else the handler reads; and one with nothing but that, with spoilt values in its address.</summary>
    private static async Task<IReadOnlyList<ShownForm>> FormsAsync(HttpClient client, CompiledPageActionDescriptor page, HandlerMethodDescriptor handler, string address)
    {
        // What was attacked before may lead elsewhere by now; what it reads it reads all the same.
        using var answer = await client.GetAsync(address);
        using var document = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        var token = document.QuerySelector("input[name=jeton]")?.GetAttribute("value") ?? await TokenAsync(client);
        var action = handler.Name is { Length: > 0 } name ? $"{address}{(address.Contains('?') ? '&' : '?')}handler={name}" : address;
        ImmutableArray<ShownField> read = [.. page.BoundProperties.Concat(handler.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource?.Id == "Form")).SelectMany(NamesOf).Distinct().Select(one => new ShownField(one, "text", ""))];
        ImmutableArray<ShownField> known = [new("jeton", "hidden", token), new(nameof(GrantsPage.CommandId), "hidden", Desk.NewId())];
        var shown = ShownForm.On(address, document).Where(form => form.Posts && HandlerOf(form.Action) == (handler.Name ?? "") && form.Action.Split('?')[0] == address.Split('?')[0]).DistinctBy(form => form.Shape("")).ToList();
        return
        [
            .. shown.Select(form => form with { Fields = [.. form.Fields, .. read.Where(field => form.Fields.All(one => one.Name != field.Name))] }),
            .. shown.Count > 0 ? [] : new[] { new ShownForm(address, action, true, false, [.. known, .. read.Where(field => field.Name != nameof(GrantsPage.CommandId))], [], []) },
            .. handler.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource?.Id == "Query").SelectMany(parameter => Spoiling.FewValues.Select(value =>
                new ShownForm(address, $"{action}{(action.Contains('?') ? '&' : '?')}{parameter.BindingInfo?.BinderModelName ?? parameter.Name}={value}", true, false, known, [], []))),
        ];
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var document = Parser.ParseDocument(await client.GetStringAsync("/demonstration/comptes"));
        return document.QuerySelector("input[name=jeton]")?.GetAttribute("value") ?? "";
    }

    private static string HandlerOf(string action) => action.Split('?', '&').Where(part => part.StartsWith("handler=", StringComparison.Ordinal)).Select(part => part["handler=".Length..]).FirstOrDefault() ?? "";

    /// <summary>A property of properties is as many fields.</summary>
    private static IEnumerable<string> NamesOf(ParameterDescriptor read)
    {
        var name = read.BindingInfo?.BinderModelName ?? read.Name;
        var type = Nullable.GetUnderlyingType(read.ParameterType) ?? read.ParameterType;
        return type.Namespace?.StartsWith("GrantsPlatform", StringComparison.Ordinal) == true && !type.IsEnum
            ? type.GetProperties().Where(property => property.CanWrite).Select(property => $"{name}.{property.Name}")
            : [name];
    }
}
