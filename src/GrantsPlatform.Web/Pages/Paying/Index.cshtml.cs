using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The payments of a programme that are due and not over: why, on which evidence, what is missing, and who may do what.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "avant")]
    public string? Before { get; set; }

    public DuePayments? Due { get; private set; }

    public PaymentTab Tab { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Tab = PaymentAddress.Tab(View) ?? PaymentTab.ToPrepare;
        Due = await queries.AskAsync(new PaymentsDue(Programme, Tab, null, After, After is null ? Before : null), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (Due is not null) return Page();
        // A token that is none: the list from its beginning.
        if (After is not null || Before is not null) return Redirect(Programme is null ? links.AllPayments : links.Payments(Programme, Tab));
        return Programme is null ? Page() : NotFound();
    }

    /// <summary>What the reader may do to some line of this page.</summary>
    public IEnumerable<PaymentAct> Acts => Enum.GetValues<PaymentAct>().Where(act => Due?.Lines.Any(line => line.Acts.GetValueOrDefault(act) is not (ActStanding.NotYours or ActStanding.NotNow)) == true);

    public IEnumerable<Choice> Programmes => Due?.Programmes.Select(one => new Choice(one.Code, one.Title)) ?? [];

    public static string Since(PaymentLine line) => line.DueSince is { } since ? $"depuis le {French.Date(ParisTime.DayOf(since))}" : "";
}
