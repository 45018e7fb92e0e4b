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

    internal static IReadOnlyList<Crumb> Crumbs(ViewDataDictionary data) => data["Crumbs"] as Crumb[] ?? [];

    internal static bool IsWide(ViewDataDictionary data) => data["Wide"] is true;
}
