using GrantsPlatform.Core.Accounts;
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
        ("/Organisations/AddService", Door.Organisation(Editor, LegalRepresentative)),
        ("/Organisations/Members", Door.Organisation(Sought.Organisation)),
        ("/Organisations/Invite", Door.Organisation(Submitter, LegalRepresentative)),
        ("/Organisations/Revoke", Door.Organisation(Submitter, LegalRepresentative)),
        ("/Organisations/Rights", Door.Organisation(LegalRepresentative)),
        ("/Organisations/Remove", Door.Organisation(LegalRepresentative)),
        ("/Organisations/Bank", Door.Organisation(Sought.Organisation)),
        ("/Organisations/SetBank", Door.Organisation(Submitter, LegalRepresentative, DelegatedSignatory)),
        ("/Organisations/Vault", Door.Organisation(Sought.Vault)),
        ("/Organisations/FileDocument", Door.Organisation(Editor, Submitter, LegalRepresentative)),
        ("/Organisations/ReplaceDocument", Door.Organisation(Editor, Submitter, LegalRepresentative)),
        ("/Organisations/WithdrawDocument", Door.Organisation(Editor, Submitter, LegalRepresentative)),
    ];
}
