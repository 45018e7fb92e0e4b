using GrantsPlatform.Web.Pages.Calls;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Calls => Page("/Calls/Index");
    public string CallsOpen => CallsFound(new CallSearch(null, null, null, CallStanding.Open, false));
    public string CallsCalendar => Page("/Calls/Feeds/Calendar");
    public string CallsNews => Page("/Calls/Feeds/News");

    /// <summary>The list as a search shows it; what was not asked for does not appear in the address.</summary>
    public string CallsFound(CallSearch search, int page = 1) => Page("/Calls/Index", search.ToRoute(page));

    public string Call(string call) => Page("/Calls/Call", new { call });
    public string CallQuestions(string call) => Page("/Calls/Questions", new { call });

    /// <summary>Null when the funder has given no logo.</summary>
    public string? FunderLogo(string call, Core.Programmes.ProgrammeDefinition definition) => definition.Funder.Logo is null ? null : Page("/Calls/Logo", new { call });
    public string CallCalendar(string call) => Page("/Calls/Feeds/CallCalendar", new { call });
    /// <param name="strand">Null: every strand together.</param>
    /// <param name="after">Where the page before ended.</param>
    public string CallResults(string call, string? strand = null, string? after = null) => Page("/Calls/Results/Results", new { call, volet = strand, suite = after });

    public string CallResultsFile(string call) => Page("/Calls/Results/ResultsFile", new { call });
}
