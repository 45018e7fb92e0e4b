using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfOrganisations =>
    [
        For<RegisterOrganisation>().Anyone(),
        For<RegisterWithoutSiret>().Anyone(),
        For<GiveSiret>().Members(RightsTo.Send).Roles(Role.Administrator),
        For<CorrectIdentity>().Members(LegalRepresentative).Roles(Role.Administrator),
        For<AddService>().Members(RightsTo.AddServices).Roles(Role.Administrator),

        // A submitter may bring in colleagues; the decider keeps the greater rights to the legal representative.
        For<AddMember>().Members(RightsTo.Send).Roles(Role.Administrator),
        For<ChangeMemberRights>().Members(LegalRepresentative).Roles(Role.Administrator),
        For<RemoveMember>().Members(LegalRepresentative).Roles(Role.Administrator),

        For<SetBankDetails>().Members(RightsTo.GiveBankDetails),
        For<VerifyBankDetails>().RolesOfAnyProgramme(Offices.OfPayments),
    ];
}
