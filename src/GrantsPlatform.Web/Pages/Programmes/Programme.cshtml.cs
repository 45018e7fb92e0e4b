using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Programmes;

/// <summary>The revisions of a programme, and what one of them changed.</summary>
public sealed class ProgrammeModel(Queries queries, Visitor visitor) : PageModel
{
    public PublishedRevisions Published { get => field.Required("what is published"); private set; }

    /// <summary>Whose changes are shown.</summary>
    public PublishedRevision Chosen { get => field.Required("the revision"); private set; }

    public ImmutableArray<DefinitionChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, [FromQuery] int? revision, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RevisionsOfProgramme(programme), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Revisions: [.., var last] } published) return NotFound();
        if (published.Revisions.FirstOrDefault(one => one.Revision.Number == (revision ?? last.Revision.Number)) is not { } chosen) return NotFound();
        (Published, Chosen) = (published, chosen);
        if (chosen.Revision.Number > 1) Changes = DefinitionChanges.Between(published.Revisions[chosen.Revision.Number - 2].Revision.Json, chosen.Revision.Json);
        return Page();
    }
}
