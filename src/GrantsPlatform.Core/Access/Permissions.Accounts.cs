using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfAccounts =>
    [
        For<OpenAccount>().Newcomer().Door().Roles(Role.Administrator),
        For<ChangeContact>().Oneself().Roles(Role.Administrator),
        For<AskMailChange>().Oneself(),
        // Whoever sends it has seen the link; the person alone could name an address that is not theirs.
        For<ConfirmMailChange>().Door(),
        For<ChooseNotifications>().Oneself(),
        For<CloseAccount>().Oneself().Roles(Role.Administrator),
        For<ErasePerson>().ConsoleOrAdministrator(),
        For<GrantRole>().ConsoleOrAdministrator(),
        For<RevokeRole>().ConsoleOrAdministrator(),
    ];
}
