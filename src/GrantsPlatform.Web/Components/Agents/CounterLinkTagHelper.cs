using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Assets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>How many of something wait, as a link to them; in a list of class <c>counters</c>. Inside: of what.</summary>
public sealed class CounterLinkTagHelper(AssetTable assets) : TagHelper
{
    public string Href { get; set; } = "";

    public int Count { get; set; }

    /// <summary>Error for what is overdue, warning for what soon is.</summary>
    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = new TagBuilder("a");
        link.AddCssClass("counter " + Tone.Css());
        link.Attributes["href"] = Href;
        if (Count > 0 && Tone is Tone.Error or Tone.Warning) link.InnerHtml.AppendHtml(IconTagHelper.Of(assets, Tone is Tone.Error ? Icon.Warning : Icon.Deadline));
        link.InnerHtml.AppendHtml(FieldParts.Element("span", "counter-figure", French.Number(Count))).AppendHtml(" <span>").AppendHtml(inside).AppendHtml("</span>");
        output.Content.SetHtmlContent(link);
    }
}
