using GrantsPlatform.Core.Applications;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Assessing;

/// <summary>A conflict of interest, one's own or a colleague's: from then on the file is not there for that person.</summary>
public sealed class ConflictModel(Queries queries, Desk desk, Visitor visitor, Links links) : FilePage(queries, desk, visitor, links)
{
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Oneself first; those who have stepped back already are left out.</summary>
    public IEnumerable<Choice> People => Seen.Colleagues.Where(person => Seen.File.MayBeSeenBy(person.Account)).OrderByDescending(person => person.Account == Seen.Person)
        .Select(person => new Choice(person.Account, person.Account == Seen.Person ? $"Moi ({person.Name})" : person.Name));

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        Person = Seen.Person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Seen.Colleagues.Any(person => person.Account == Person))
        {
            Problems.Add(nameof(Person), "Choisissez la personne concernée.");
            return Again();
        }
        if (await SendAsync(ApplicationState.IdOf(application), new DeclareConflict(Person ?? ""), Reason, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Reason));
        this.Say(Person == Seen.Person ? "Votre conflit d’intérêts est consigné\u202F: ce dossier n’est plus dans vos listes." : "Le conflit d’intérêts est consigné\u202F: cette personne ne voit plus le dossier.");
        return Redirect(Person == Seen.Person ? ToList : ToFile());
    }
}
