using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfFollowing =>
    [
        ("/Following/Complement", Door.File(Editor, Submitter, LegalRepresentative)),
        ("/Following/Decision", Door.File()),
        ("/Following/Messages", Door.File(Editor, Submitter, LegalRepresentative)),
        ("/Following/Withdraw", Door.File(Submitter, LegalRepresentative)),
    ];
}
