using GrantsPlatform.Web.Demonstration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>The mailbox of everybody in a demonstration.</summary>
public sealed class MailsModel(IDemonstration demonstration) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<ShownMail> Mails { get; } = demonstration.Mails(Most);

    /// <summary>What goes with a mail, to be saved.</summary>
    public IActionResult OnGetFile([FromQuery(Name = "courrier")] string? mail, [FromQuery(Name = "rang")] int place) =>
        mail is not null && demonstration.FileOf(mail, place) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
}
