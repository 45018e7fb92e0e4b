using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>Lets a visitor of a demonstration be any of its people.</summary>
public sealed class AccountsModel(IDemonstration demonstration, Showings showings, Links links) : PageModel
{
    /// <summary>Organisations first, whose pages there are; of each group, the bodies in the order of their names.</summary>
    public IEnumerable<IGrouping<string, Persona>> Groups => demonstration.Personas
        .OrderBy(persona => persona.Body is null).ThenBy(persona => French.Fold(persona.Body ?? ""), StringComparer.Ordinal).GroupBy(persona => persona.Group);

    public IEnumerable<(Suggestion Suggestion, Persona Persona)> Suggestions =>
        from suggestion in demonstration.Suggestions
        join persona in demonstration.Personas on suggestion.Account equals persona.AccountId
        select (suggestion, persona);

    /// <summary>What stands before the organisation's name, where the person's name ends with it.</summary>
    public static string NameOf(Persona persona) =>
        persona.Body is { } body && persona.Name.EndsWith($" – {body}", StringComparison.Ordinal) ? persona.Name[..^(body.Length + 3)] : persona.Name;

    public async Task<IActionResult> OnPostAsync([FromForm] string? account, [FromForm] string? start)
    {
        if (demonstration.Personas.All(persona => persona.AccountId != account)) return NotFound();
        await SignInCookie.ShowAsync(HttpContext, account!, showings.Begin()).ConfigureAwait(false);
        return Redirect(demonstration.Suggestions.FirstOrDefault(suggestion => suggestion.Title == start && suggestion.Account == account)?.Path ?? links.Home);
    }
}
