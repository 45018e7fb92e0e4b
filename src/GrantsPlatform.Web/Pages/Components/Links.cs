namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    /// <param name="state">"erreurs" shows the fields in error.</param>
    public string Components(string? state = null) => Page("/Components/Index", new { etat = state });

    public string ComponentsSorted(string order) => Page("/Components/Index", new { tri = order }) + "#tableau";

    /// <param name="view">"mur" shows what is projected.</param>
    public string ComponentsForAgents(string? view = null, string? sort = null) => Page("/Components/Agents", new { vue = view, tri = sort });
}
