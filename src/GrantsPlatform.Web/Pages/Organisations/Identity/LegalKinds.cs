using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The forms in law to choose from, by families; and how those are called that bodies were entered under before.</summary>
public sealed class LegalKinds(Queries queries)
{
    /// <summary>With the code, by which the register's own notice names it.</summary>
    public static IReadOnlyList<Choice> All { get; } = [.. LegalForms.All.Select(form => new Choice(form.Code, $"{form.Label} ({form.Code})", Group: form.Family))];

    /// <summary>The code itself where neither the nomenclature nor any call names it.</summary>
    public async Task<string> LabelAsync(string code, CancellationToken cancellation) =>
        All.FirstOrDefault(form => form.Value == code)?.Label
        ?? (await queries.AskAsync(new PublishedCalls(), cancellation).ConfigureAwait(false) ?? [])
            .SelectMany(call => call.Definition.Applicants.Kinds).FirstOrDefault(kind => kind.Code == code)?.Label
        ?? code;
}
