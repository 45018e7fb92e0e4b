using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Vaults;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfVaults =>
    [
        For<FileDocument>().Members(Editor, Submitter, LegalRepresentative),
        For<ReplaceDocument>().Members(Editor, Submitter, LegalRepresentative),
        For<WithdrawDocument>().Members(Editor, Submitter, LegalRepresentative),
    ];

    private static IEnumerable<Permission> OfConversations =>
    [
        For<PostMessage>().Members(Editor, Submitter, LegalRepresentative).Roles([.. Instructors, Role.HeadOfService, Role.ProgrammeManager]),
        For<MarkRead>().Members(Editor, Submitter, LegalRepresentative).Roles([.. Instructors, Role.HeadOfService, Role.ProgrammeManager]),
    ];
}
