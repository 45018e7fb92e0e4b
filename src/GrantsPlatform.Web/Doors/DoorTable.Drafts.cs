using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfDrafts =>
    [
        ("/Drafts/Index", Door.SignedIn),
        ("/Drafts/Start", Door.SignedIn),
        ("/Drafts/File", Door.File()),
        ("/Drafts/Section", Door.File(Editor, Submitter, LegalRepresentative)),
    ];
}
