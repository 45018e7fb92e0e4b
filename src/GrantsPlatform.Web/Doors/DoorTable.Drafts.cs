using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfDrafts =>
    [
        ("/Drafts/Index", Door.SignedIn),
        ("/Drafts/Start", Door.SignedIn),
        ("/Drafts/File", Door.File()),
        ("/Drafts/Uploads/Index", Door.File(Editor, Submitter, LegalRepresentative)),
        ("/Drafts/Uploads/Download", Door.File()),
        ("/Drafts/Duplicate/Index", Door.File(Editor, Submitter, LegalRepresentative)),
        // Whoever holds the mailed link.
        ("/Drafts/Partners/Consent", Door.Public),
        ("/Drafts/Section", Door.File(Editor, Submitter, LegalRepresentative)),
    ];
}
