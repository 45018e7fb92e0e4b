using GrantsPlatform.Web.Demonstration;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>The mailbox of everybody in a demonstration.</summary>
public sealed class MailsModel(IDemonstration demonstration) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<ShownMail> Mails { get; } = demonstration.Mails(Most);
}
