using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GrantsPlatform.Web.Components;

/// <summary>What a page tells its components, wherever they stand: in it, in its layout or in a partial with a model of its own.</summary>
public static class PageFacts
{
    private const string Problems = "Problems";
    private const string Standing = "Standing";

    /// <summary>Called once, by _ViewStart: the view data that it writes to are handed down to every partial.</summary>
    public static void Tell(ViewContext context)
    {
        var page = context.ViewData.Model as GrantsPage;
        (context.ViewData[Problems], context.ViewData[Standing]) = (page?.Problems, page?.Standing);
    }

    /// <summary>For a part that is answered without its page.</summary>
    public static ViewDataDictionary Tell(ViewDataDictionary data, GrantsPage page) => new(data) { Model = page, [Problems] = page.Problems, [Standing] = page.Standing };

    /// <summary>Null on a page that sends no command.</summary>
    public static FormProblems? ProblemsOf(ViewDataDictionary data) => data[Problems] as FormProblems;

    public static FormStanding? StandingOf(ViewDataDictionary data) => data[Standing] as FormStanding;
}
