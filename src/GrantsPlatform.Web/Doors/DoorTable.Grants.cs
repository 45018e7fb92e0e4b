using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfGrants =>
    [
        ("/Grants/Index", Door.SignedIn),
        ("/Grants/Grant", Door.File()),
        ("/Grants/Agreement", Door.File()),
        ("/Grants/HandInCopy", Door.File(RightsTo.HandIn)),
        ("/Grants/AskForAmendment", Door.File(RightsTo.Send)),
        ("/Grants/Payments", Door.File()),
        ("/Grants/Claim", Door.File()),
        ("/Grants/Reports/Reports", Door.File()),
        ("/Grants/Reports/Report", Door.File()),
        ("/Grants/Reports/Attach", Door.File(RightsTo.Write)),
        ("/Budgets/ReportBudget", Door.File(RightsTo.Write)),
        ("/Grants/Reports/Activity", Door.File()),
        ("/Grants/Reports/AnswerCheck", Door.File()),
        // Rows are for those who keep them.
        ("/Grants/Registers/Register", Door.File(RightsTo.Write)),
        ("/Grants/Registers/EraseRow", Door.File(RightsTo.Write)),
        ("/Grants/Registers/Import", Door.File(RightsTo.Write)),
        ("/Grants/Registers/Indicators", Door.File(RightsTo.Write)),
    ];
}
