namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfAccounts =>
    [
        For<OpenAccount>().Newcomer().Door().Roles(Role.Administrator),
        For<ChangeContact>().Oneself().Roles(Role.Administrator),
        For<ChooseNotifications>().Oneself(),
        For<CloseAccount>().Oneself().Roles(Role.Administrator),
        For<ErasePerson>().ConsoleOrAdministrator(),
        For<GrantRole>().ConsoleOrAdministrator(),
        For<RevokeRole>().ConsoleOrAdministrator(),
    ];
}
