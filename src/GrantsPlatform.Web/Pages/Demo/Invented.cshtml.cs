using GrantsPlatform.Web.Demonstration;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>Tells a visitor which figures and words no source gives.</summary>
public sealed class InventedModel(IDemonstration demonstration) : PageModel
{
    public IReadOnlyList<InventedPart> Stories => demonstration.Invented;
}
