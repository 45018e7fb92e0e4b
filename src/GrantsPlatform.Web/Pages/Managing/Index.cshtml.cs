using System.Text.RegularExpressions;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The calls for which somebody answers, and where another begins.</summary>
public sealed partial class IndexModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public ManagedCalls Calls { get; private set; } = new([], [], []);

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation).ConfigureAwait(false);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        var programme = Calls.Programmes.FirstOrDefault(one => one.Code == Programme);
        var address = Address?.Trim() ?? "";
        if (programme is null) Problems.Add(nameof(Programme), "Choisissez un programme de la liste.");
        if (!AddressText().IsMatch(address)) Problems.Add(nameof(Address), "Écrivez de 3 à 60 lettres minuscules sans accent, chiffres et traits d’union, par exemple mobilite-2027.");
        if (programme is null || Problems.Any) return Again();
        var begin = new BeginPreparation(programme.Code, programme.Revision);
        if (await desk.SendAsync(PreparationState.IdOf(address), begin, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Address));
        return Redirect(links.Preparation(address));
    }

    private async Task FindAsync(CancellationToken cancellation) =>
        Calls = await queries.AskAsync(new CallsToManage(), visitor.Viewer, cancellation).ConfigureAwait(false) ?? Calls;

    [GeneratedRegex(@"^(?=.{3,60}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex AddressText();
}
