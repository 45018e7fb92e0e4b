using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GrantsPlatform.Web.Components;

/// <summary>A page above the one shown.</summary>
public sealed record Crumb(string Label, string Href);

/// <summary>What a page says of itself to the layout.</summary>
public static class PageFrame
{
    /// <summary>The pages above this one, from the top, without the home page and without this one.</summary>
    public static void Above(this ViewDataDictionary data, params Crumb[] crumbs) => data["Crumbs"] = crumbs;

    /// <summary>The whole width of the screen, for large tables.</summary>
    public static void Wide(this ViewDataDictionary data) => data["Wide"] = true;

    /// <summary>A page of agents: the whole width, headings without serifs, close rows, and the styles and keys of agents' components.</summary>
    public static void ForAgents(this ViewDataDictionary data) => data["Agents"] = true;

    /// <summary>A page for agents that a room reads on a wall: nothing around it, and letters a third larger.</summary>
    public static void OnAWall(this ViewDataDictionary data) => (data["Agents"], data["Wall"]) = (true, true);

    internal static IReadOnlyList<Crumb> Crumbs(ViewDataDictionary data) => data["Crumbs"] as Crumb[] ?? [];

    internal static bool IsForAgents(ViewDataDictionary data) => data["Agents"] is true;

    /// <summary>What the page's body is styled by, or null.</summary>
    internal static string? BodyClass(ViewDataDictionary data) => data["Wall"] is true ? "agents wall" : IsForAgents(data) ? "agents" : data["Wide"] is true ? "wide" : null;

    internal static string? MainClass(ViewDataDictionary data) => IsForAgents(data) ? "whole" : null;
}
