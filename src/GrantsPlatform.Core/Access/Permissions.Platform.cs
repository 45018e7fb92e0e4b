using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfThePlatform =>
    [
        For<Tick>().SystemOnly(),
        For<ClaimKey>().Door(),
        For<ConfirmKey>().SystemOnly(),
        For<ReleaseKey>().SystemOnly(),
        For<RaiseTask>().SystemOnly(),
        For<SettleTask>().ConsoleOrAdministrator(),
    ];
}
