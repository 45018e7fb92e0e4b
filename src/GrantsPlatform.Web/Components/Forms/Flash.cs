using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GrantsPlatform.Web.Components;

/// <summary>What was done, said on the page to which it leads.</summary>
public static class Flash
{
    private const string Key = "Said";

    /// <summary>Shown once on top of the next page, after a redirect.</summary>
    public static void Say(this PageModel page, string message) => page.TempData[Key] = message;

    public static string? Take(ITempDataDictionary data) => data[Key] as string;
}
