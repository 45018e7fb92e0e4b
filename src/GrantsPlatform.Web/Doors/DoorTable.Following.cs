using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfFollowing =>
    [
        ("/Following/Complement", Door.File(RightsTo.Write)),
        ("/Following/Decision", Door.File()),
        ("/Following/Messages", Door.File(RightsTo.Write)),
        ("/Following/Partner", Door.Partner),
        ("/Following/Withdraw", Door.File(RightsTo.Send)),
    ];
}
