using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfVaults =>
    [
        For<FileDocument>().Members(RightsTo.Write),
        For<ReplaceDocument>().Members(RightsTo.Write),
        For<WithdrawDocument>().Members(RightsTo.Write),
    ];

    private static IEnumerable<Permission> OfConversations =>
    [
        For<PostMessage>().Members(RightsTo.Write).Roles(Offices.OfFiles),
        For<MarkRead>().Members(RightsTo.Write).Roles(Offices.OfFiles),
    ];
}
