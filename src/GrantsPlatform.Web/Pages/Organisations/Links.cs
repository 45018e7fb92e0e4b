namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string MyOrganisations => Page("/Organisations/Index");
    public string RegisterOrganisation => Page("/Organisations/Register");
    public string CheckIdentifier(string what) => Page("/Organisations/Check", new { what });
    public string Organisation(string organisation) => Page("/Organisations/Body", new { organisation });
    public string CorrectIdentity(string organisation) => Page("/Organisations/Identity", new { organisation });
    public string GiveSiret(string organisation) => Page("/Organisations/GiveSiret", new { organisation });
    public string AddService(string organisation) => Page("/Organisations/AddService", new { organisation });
    public string Members(string organisation) => Page("/Organisations/Members", new { organisation });
    public string Invite(string organisation) => Page("/Organisations/Invite", new { organisation });
    public string RevokeInvitation(string organisation, string invitation) => Page("/Organisations/Revoke", new { organisation, invitation });
    public string MemberRights(string organisation, string account) => Page("/Organisations/Rights", new { organisation, account });
    public string RemoveMember(string organisation, string account) => Page("/Organisations/Remove", new { organisation, account });
    public string BankDetails(string organisation) => Page("/Organisations/Bank", new { organisation });
    public string SetBankDetails(string organisation) => Page("/Organisations/SetBank", new { organisation });
    public string Vault(string organisation) => Page("/Organisations/Vault", new { organisation });
    public string FileDocument(string organisation) => Page("/Organisations/FileDocument", new { organisation });
    public string ReplaceDocument(string organisation, int number) => Page("/Organisations/ReplaceDocument", new { organisation, number });
    public string WithdrawDocument(string organisation, int number) => Page("/Organisations/WithdrawDocument", new { organisation, number });

    public string FileOfVault(string organisation, int number) =>
        generator.GetPathByName(Pages.Organisations.FilesOfVaults.Name, new { organisation, number }) ?? throw new InvalidOperationException("Files of vaults have no address.");
}
