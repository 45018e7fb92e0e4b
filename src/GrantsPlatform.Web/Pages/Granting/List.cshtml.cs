using GrantsPlatform.Reading.Doors;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>The agreements of a call, by what they wait for.</summary>
public sealed class ListModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "avant")]
    public string? Before { get; set; }

    public ListedAgreements Listed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public AgreementTab Tab { get; private set; }

    /// <summary>Copies that come back on paper are theirs to record.</summary>
    public bool SortsScans { get; private set; }

    public bool IsToCountersign => Tab == AgreementTab.ToCountersign;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        Tab = AgreementAddress.Tab(View) ?? AgreementTab.All;
        if (await queries.AskAsync(new AgreementsOfCall(call, Tab, After, After is null ? Before : null), visitor.Viewer, cancellation).ConfigureAwait(false) is { } listed)
        {
            Listed = listed;
            SortsScans = await queries.AskAsync(new DoorOfScans(), visitor.Viewer, cancellation).ConfigureAwait(false) is not null;
            return Page();
        }
        return After is null && Before is null ? NotFound() : Redirect(links.Agreements(call, Tab));
    }
}
