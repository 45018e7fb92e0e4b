using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Where administrators and auditors begin: everything that they look after or look back on.</summary>
public sealed class IndexModel(Visitor visitor) : PageModel
{
    public bool Administers => visitor.Administers;
}
