namespace GrantsPlatform.Web.Doors;

public static partial class DoorTable
{
    private static IEnumerable<(string Page, Door Door)> OfManagement =>
    [
        ("/Managing/Index", Door.Agents),
        ("/Managing/Prepare", Door.Preparation),
        ("/Drafts/Preview", Door.Preparation),
        ("/Managing/Life", Door.Management),
        ("/Managing/BalanceSheet", Door.Management),
        ("/Managing/Dashboard", Door.Work),
        ("/Managing/DashboardFiles", Door.Work),
        ("/Managing/Scenarios", Door.Management),
        ("/Managing/Scenario", Door.Management),
    ];
}
