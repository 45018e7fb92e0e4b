using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Registers;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    /// <summary>Rows are the grantee's: no role of the funder writes them.</summary>
    private static IEnumerable<Permission> OfRegisters =>
    [
        For<OpenRegister>().Members(RowRights),
        For<AddRows>().Members(RowRights),
        For<CorrectRow>().Members(RowRights),
        For<ImportRows>().Members(RowRights),
        For<EraseRows>().Members(RowRights),
        For<PurgeRows>().SystemOnly(),
        For<SealIndicators>().Members(Submitter, LegalRepresentative),
    ];

    private static MemberRight[] RowRights => [Editor, Submitter, LegalRepresentative];

    /// <summary>Who may see rows at all, or what leads back to them: people of the grantee who work on the file, and nobody else, whatever the role.</summary>
    public static bool MayReadRows(Kernel.Actor actor, AccountState? account, OrganisationState? grantee) =>
        actor.PersonId is { } person && account is AccountState.Open && grantee is OrganisationState.Registered body
        && RowRights.Any(right => body.Has(person, right));
}
