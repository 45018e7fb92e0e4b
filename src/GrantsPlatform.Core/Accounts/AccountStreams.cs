using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

internal static class AccountStreams
{
    public static StreamKind Kind { get; } = new(new AccountDecider())
    {
        Word = "compte",
        Life = LifeOf.None,
        Views = [new AccountsView()],
        Policies = [new AccountPolicy(), new AccountsAfterKeys()],
        Permissions =
        [
            Permission.For<OpenAccount>().Newcomer().Door().Roles(Role.Administrator),
            Permission.For<ChangeContact>().Oneself().Roles(Role.Administrator),
            Permission.For<AskMailChange>().Oneself(),
            // Whoever sends it has seen the link; the person alone could name an address that is not theirs.
            Permission.For<ConfirmMailChange>().Door(),
            Permission.For<ChooseNotifications>().Oneself(),
            Permission.For<CloseAccount>().Oneself().Roles(Role.Administrator),
            Permission.For<ErasePerson>().ConsoleOrAdministrator(),
            Permission.For<GrantRole>().ConsoleOrAdministrator(),
            Permission.For<RevokeRole>().ConsoleOrAdministrator(),
        ],
    };
}
