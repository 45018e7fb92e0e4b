namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyOrganisations => Page("/Organisations/Index");
    public string RegisterOrganisation => Page("/Organisations/Identity/Register");

    /// <summary>For a file in that call: there the way goes on.</summary>
    public string RegisterOrganisationFor(string call) => Page("/Organisations/Identity/Register", new { appel = call });
    public string AddServiceFor(string organisation, string call) => Page("/Organisations/Identity/AddService", new { organisation, appel = call });
    public string CheckIdentifier(string what) => Page("/Organisations/Check", new { what });
    public string Organisation(string organisation) => Page("/Organisations/Body", new { organisation });
    public string CorrectIdentity(string organisation) => Page("/Organisations/Identity/Identity", new { organisation });
    public string SetHeadOffice(string organisation) => Page("/Organisations/Identity/HeadOffice", new { organisation });
    public string CorrectLegalForm(string organisation) => Page("/Organisations/Identity/LegalForm", new { organisation });
    public string AskRepresentation(string organisation) => Page("/Organisations/Representatives/Ask", new { organisation });
    public string RepresentationRequests => Page("/Organisations/Representatives/Index");
    public string RepresentationRequest(string organisation, int number) => Page("/Organisations/Representatives/Request", new { organisation, number });
    public string GiveSiret(string organisation) => Page("/Organisations/Identity/GiveSiret", new { organisation });
    public string AddService(string organisation) => Page("/Organisations/Identity/AddService", new { organisation });
    public string Members(string organisation) => Page("/Organisations/Team/Members", new { organisation });
    public string Invite(string organisation) => Page("/Organisations/Team/Invite", new { organisation });
    public string RevokeInvitation(string organisation, string invitation) => Page("/Organisations/Team/Revoke", new { organisation, invitation });
    public string MemberRights(string organisation, string account) => Page("/Organisations/Team/Rights", new { organisation, account });
    public string RemoveMember(string organisation, string account) => Page("/Organisations/Team/Remove", new { organisation, account });
    public string BankDetails(string organisation) => Page("/Organisations/Banking/Bank", new { organisation });
    public string SetBankDetails(string organisation) => Page("/Organisations/Banking/SetBank", new { organisation });
    public string Vault(string organisation) => Page("/Organisations/Documents/Vault", new { organisation });
    public string FileDocument(string organisation) => Page("/Organisations/Documents/FileDocument", new { organisation });
    public string ReplaceDocument(string organisation, int number) => Page("/Organisations/Documents/ReplaceDocument", new { organisation, number });
    public string WithdrawDocument(string organisation, int number) => Page("/Organisations/Documents/WithdrawDocument", new { organisation, number });

    public string FileOfVault(string organisation, int number) =>
        generator.GetPathByName(Pages.Organisations.FilesOfVaults.Name, new { organisation, number }) ?? throw new InvalidOperationException("Files of vaults have no address.");

    public string ProofOfRequest(string organisation, int number) =>
        generator.GetPathByName(Pages.Organisations.ProofsOfRequests.Name, new { organisation, number }) ?? throw new InvalidOperationException("Proofs have no address.");
}
