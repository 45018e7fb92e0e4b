namespace GrantsPlatform.Core.Kernel;

/// <summary>What a person may do for an organisation.</summary>
public enum MemberRight
{
    Member,
    Editor,
    Submitter,
    LegalRepresentative,
    DelegatedSignatory,
    PartnerContact,
}
