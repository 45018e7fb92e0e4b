using System.Globalization;
using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>The bar of an envelope. It is drawn, because the pages' policy lets no width be written beside an element; the figures beside it say the same.</summary>
internal static class EnvelopeBar
{
    public static TagBuilder Of(StripLine line)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("bar");
        (svg.Attributes["viewBox"], svg.Attributes["preserveAspectRatio"], svg.Attributes["aria-hidden"], svg.Attributes["focusable"]) = ("0 0 100 10", "none", "true", "false");
        var (engaged, taken, end) = (line.WidthOf(line.Engaged), line.WidthOf(line.Taken), line.WidthOf(line.Total));
        svg.InnerHtml.AppendHtml(Part("bar-ground", 0, 100)).AppendHtml(Part("bar-engaged", 0, engaged)).AppendHtml(Part("bar-proposed", engaged, taken - engaged));
        if (line.Left < Money.Zero) svg.InnerHtml.AppendHtml(Part("bar-beyond", end, 100 - end));
        return svg;
    }

    public static TagBuilder Part(string css, decimal from, decimal width)
    {
        var part = new TagBuilder("rect");
        part.AddCssClass(css);
        (part.Attributes["x"], part.Attributes["width"], part.Attributes["height"]) = (Text(from), Text(width), "10");
        return part;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
