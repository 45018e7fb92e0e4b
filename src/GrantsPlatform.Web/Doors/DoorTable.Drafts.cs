using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfDrafts =>
    [
        ("/Drafts/Index", Door.SignedIn),
        ("/Drafts/Start", Door.SignedIn),
        ("/Drafts/File", Door.File()),
        ("/Drafts/Uploads/Index", Door.File(RightsTo.Write)),
        ("/Drafts/Uploads/Download", Door.File()),
        ("/Drafts/Duplicate/Index", Door.File(RightsTo.Write)),
        // Whoever holds the mailed link.
        ("/Drafts/Partners/Consent", Door.Public),
        ("/Drafts/Section", Door.File(RightsTo.Write)),
        ("/Budgets/DraftBudget", Door.File(RightsTo.Write)),
    ];
}
