using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfOrganisations =>
    [
        ("/Organisations/Index", Door.SignedIn),
        ("/Organisations/Identity/Register", Door.SignedIn),
        ("/Organisations/Check", Door.SignedIn),
        ("/Organisations/Body", Door.Organisation(Sought.Organisation).OrAdministrators),
        ("/Organisations/Identity/Identity", Door.Organisation(LegalRepresentative).OrAdministrators),
        ("/Organisations/Identity/LegalForm", Door.Organisation(RightsTo.Send).OrAdministrators),
        ("/Organisations/Identity/HeadOffice", Door.Organisation(RightsTo.Send).OrAdministrators),
        ("/Organisations/Representatives/Ask", Door.Organisation()),
        ("/Organisations/Representatives/Request", Door.Request),
        ("/Organisations/Representatives/Index", Door.Agents),
        ("/Organisations/Identity/GiveSiret", Door.Organisation(Sought.Organisation).OrAdministrators),
        ("/Organisations/Identity/AddService", Door.Organisation(RightsTo.AddServices).OrAdministrators),
        ("/Organisations/Team/Members", Door.Organisation(Sought.Organisation).OrAdministrators),
        ("/Organisations/Team/Invite", Door.Organisation(RightsTo.Send).OrAdministrators),
        ("/Organisations/Team/Revoke", Door.Organisation(RightsTo.Send).OrAdministrators),
        ("/Organisations/Team/Rights", Door.Organisation(LegalRepresentative).OrAdministrators),
        ("/Organisations/Team/Remove", Door.Organisation(LegalRepresentative).OrAdministrators),
        ("/Organisations/Banking/Bank", Door.Organisation(Sought.Organisation)),
        ("/Organisations/Banking/SetBank", Door.Organisation(RightsTo.GiveBankDetails)),
        ("/Organisations/Documents/Vault", Door.Organisation(Sought.Vault)),
        ("/Organisations/Documents/FileDocument", Door.Organisation(RightsTo.Write)),
        ("/Organisations/Documents/ReplaceDocument", Door.Organisation(RightsTo.Write)),
        ("/Organisations/Documents/WithdrawDocument", Door.Organisation(RightsTo.Write)),
    ];
}
