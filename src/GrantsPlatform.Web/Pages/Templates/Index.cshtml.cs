using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Templates;

/// <summary>The letters of a programme, and in which template each of them is set.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    public ProgrammeTemplates Templates { get => field.Required("the templates"); private set; }

    /// <summary>Null: as the platform sets it.</summary>
    public TemplateVersion? InForce(TemplateKind kind) => Templates.State.Of(kind.Code) is [.., { Hash: not null } last] ? last : null;

    public async Task<IActionResult> OnGetAsync(string programme, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new TemplatesOfProgramme(programme), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Templates = found;
        return Page();
    }
}
