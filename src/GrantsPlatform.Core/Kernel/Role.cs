namespace GrantsPlatform.Core.Kernel;

/// <summary>Roles of funders' agents. What a person may do for an applicant comes from the organisation: see Organisations/MemberRight.</summary>
public enum Role
{
    DepartmentalInstructor,
    RegionalInstructor,
    HeadOfService,
    ProgrammeManager,
    CommitteeSecretary,
    CommitteeChair,
    CommitteeMember,
    PaymentPreparer,
    AuthorisingOfficer,
    AccountantCorrespondent,
    Auditor,
    Administrator,
}
