using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Frame;

/// <summary>What every page with a form has: its problems, and the id under which its command is carried out once.</summary>
public abstract class GrantsPage : PageModel
{
    public FormProblems Problems { get; } = new();

    /// <summary>Travels in the form: see <see cref="Desk.SendAsync"/>. A page shown anew has a new one.</summary>
    [BindProperty]
    public string CommandId { get; set; } = Desk.NewId();

    /// <summary>What stood when the form was shown: see <see cref="FormStanding"/>.</summary>
    public FormStanding Standing => field ??= new FormStanding(name => Request.HasFormContentType ? Request.Form[name].ToString() : "", Problems);

    /// <summary>The page again, with what was typed and what is wrong. What this person may not know of is not found.</summary>
    protected IActionResult Again(Refusal refusal, string field = "")
    {
        if (refusal.Kind == RefusalKind.NotFound) return NotFound();
        Problems.Add(refusal, field);
        return Again(RefusalHttp.StatusOf(refusal));
    }

    protected IActionResult Again() => Again(Standing.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

    protected IActionResult Again(int status)
    {
        Response.StatusCode = status;
        CommandId = Desk.NewId();
        ModelState.Remove(nameof(CommandId));
        return Page();
    }
}
