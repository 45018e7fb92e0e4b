using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfOrganisations =>
    [
        ("/Organisations/Index", Door.SignedIn),
        ("/Organisations/Register", Door.SignedIn),
        ("/Organisations/Check", Door.SignedIn),
        ("/Organisations/Body", Door.Organisation(Sought.Organisation).OrAdministrators),
        ("/Organisations/Identity", Door.Organisation(LegalRepresentative)),
        ("/Organisations/GiveSiret", Door.Organisation(Sought.Organisation).OrAdministrators),
        ("/Organisations/AddService", Door.Organisation(RightsTo.AddServices)),
        ("/Organisations/Members", Door.Organisation(Sought.Organisation)),
        ("/Organisations/Invite", Door.Organisation(RightsTo.Send)),
        ("/Organisations/Revoke", Door.Organisation(RightsTo.Send)),
        ("/Organisations/Rights", Door.Organisation(LegalRepresentative)),
        ("/Organisations/Remove", Door.Organisation(LegalRepresentative)),
        ("/Organisations/Bank", Door.Organisation(Sought.Organisation)),
        ("/Organisations/SetBank", Door.Organisation(RightsTo.GiveBankDetails)),
        ("/Organisations/Vault", Door.Organisation(Sought.Vault)),
        ("/Organisations/FileDocument", Door.Organisation(RightsTo.Write)),
        ("/Organisations/ReplaceDocument", Door.Organisation(RightsTo.Write)),
        ("/Organisations/WithdrawDocument", Door.Organisation(RightsTo.Write)),
    ];
}
