using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Organisations;

internal static class OrganisationStreams
{
    public static StreamKind Kind { get; } = new(new OrganisationDecider())
    {
        Word = "organisme",
        Life = LifeOf.None,
        Views = [new OrganisationsView()],
        Policies = [new OrganisationPolicy(), new OrganisationsAfterAccounts()],
        Permissions =
        [
            Permission.For<RegisterOrganisation>().Anyone(),
            Permission.For<RegisterWithoutSiret>().Anyone(),
            Permission.For<GiveSiret>().Members(RightsTo.Send).Roles(Role.Administrator),
            Permission.For<CorrectIdentity>().Members(LegalRepresentative).Roles(Role.Administrator),
            // Until there is a representative, whoever entered the body may mend a slip; the decider keeps it to the representative afterwards.
            Permission.For<CorrectLegalForm>().Members(RightsTo.Send).Roles(Role.Administrator),
            Permission.For<SetHeadOffice>().Members(RightsTo.Send).Roles(Role.Administrator),
            Permission.For<AskRepresentation>().Members(Member),
            // Pages lead there who has files of the body; the decider keeps out whoever belongs to it.
            Permission.For<AcceptRepresentation>().Roles(Role.Administrator).RolesOfAnyProgramme(Offices.OfFiles),
            Permission.For<RefuseRepresentation>().Roles(Role.Administrator).RolesOfAnyProgramme(Offices.OfFiles),
            Permission.For<AddService>().Members(RightsTo.AddServices).Roles(Role.Administrator),
            // A submitter may bring in colleagues; the decider keeps the greater rights to the legal representative.
            // The door, for whoever comes with an invitation: they look at the files of the body at once.
            Permission.For<AddMember>().Members(RightsTo.Send).Roles(Role.Administrator).Door(),
            Permission.For<ChangeMemberRights>().Members(LegalRepresentative).Roles(Role.Administrator),
            Permission.For<RemoveMember>().Members(LegalRepresentative).Roles(Role.Administrator),
            Permission.For<SetBankDetails>().Members(RightsTo.GiveBankDetails),
            Permission.For<VerifyBankDetails>().RolesOfAnyProgramme(Offices.OfPayments),
            Permission.For<MergeOrganisation>().Roles(Role.Administrator),
            Permission.For<AbsorbOrganisation>().SystemOnly(),
            Permission.For<FollowSurvivor>().SystemOnly(),
            Permission.For<NoteGrant>().SystemOnly(),
            Permission.For<NoteRepayment>().SystemOnly(),
        ],
    };
}
