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
        // Until there is a representative, whoever entered the body may mend a slip; the decider keeps it to the representative afterwards.
        For<CorrectLegalForm>().Members(RightsTo.Send).Roles(Role.Administrator),
        For<AskRepresentation>().Members(Member),
        // Pages lead there who has files of the body; the decider keeps out whoever belongs to it.
        For<AcceptRepresentation>().Roles(Role.Administrator).RolesOfAnyProgramme(Offices.OfFiles),
        For<RefuseRepresentation>().Roles(Role.Administrator).RolesOfAnyProgramme(Offices.OfFiles),
        For<AddService>().Members(RightsTo.AddServices).Roles(Role.Administrator),

        // A submitter may bring in colleagues; the decider keeps the greater rights to the legal representative.
        For<AddMember>().Members(RightsTo.Send).Roles(Role.Administrator),
        For<ChangeMemberRights>().Members(LegalRepresentative).Roles(Role.Administrator),
        For<RemoveMember>().Members(LegalRepresentative).Roles(Role.Administrator),

        For<SetBankDetails>().Members(RightsTo.GiveBankDetails),
        For<VerifyBankDetails>().RolesOfAnyProgramme(Offices.OfPayments),
    ];
}
