using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Says the same to everybody: what the message holds tells its reader alone whether there was an account.</summary>
public sealed class SentModel : PageModel;
