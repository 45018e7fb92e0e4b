using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>Puts the clock of a demonstration forward.</summary>
public sealed class ClockModel(IDemonstration demonstration, TimeProvider clock, Links links) : PageModel
{
    public static (string Name, string Label)[] Jumps => [("hour", "Une heure"), ("day", "Un jour"), ("week", "Une semaine"), ("month", "Un mois")];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnPostAsync([FromForm] string? jump, CancellationToken cancellation)
    {
        DateTimeOffset? target = jump switch
        {
            "hour" => Now.AddHours(1),
            "day" => Now.AddDays(1),
            "week" => Now.AddDays(7),
            "month" => Now.AddMonths(1),
            _ => null,
        };
        if (target is null) return NotFound();
        await demonstration.MoveToAsync(target.Value, cancellation).ConfigureAwait(false);
        return Redirect(links.DemoClock);
    }
}
