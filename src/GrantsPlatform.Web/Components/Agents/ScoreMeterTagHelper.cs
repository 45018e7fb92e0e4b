using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>A score with its bar, small enough for a cell. Without a value there is none yet.</summary>
public sealed class ScoreMeterTagHelper : TagHelper
{
    public decimal? Value { get; set; }

    public decimal Max { get; set; } = 100;

    /// <summary>From which it suffices; below, the bar is hatched and the words say so.</summary>
    public decimal? Threshold { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var isLow = Value < Threshold;
        output.Attributes.SetAttribute("class", isLow ? "score score-low" : "score");
        if (Value is not { } value)
        {
            output.Content.SetHtmlContent("<span aria-hidden=\"true\">–</span><span class=\"hidden\">Pas encore noté</span>");
            return;
        }
        var svg = new TagBuilder("svg");
        svg.AddCssClass("bar");
        (svg.Attributes["viewBox"], svg.Attributes["preserveAspectRatio"], svg.Attributes["aria-hidden"], svg.Attributes["focusable"]) = ("0 0 100 10", "none", "true", "false");
        var width = Max <= 0 ? 0 : Math.Clamp(decimal.Round(value * 100 / Max, 1), 0, 100);
        svg.InnerHtml.AppendHtml(EnvelopeBar.Part("bar-ground", 0, 100)).AppendHtml(EnvelopeBar.Part("bar-engaged", 0, width));
        output.Content.SetHtmlContent(FieldParts.Element("span", "score-figure", French.Number(value))).AppendHtml(svg)
            .AppendHtml(FieldParts.Element("span", "hidden", $" sur {French.Number(Max)}{(isLow ? ", sous le seuil" : "")}"));
    }
}
