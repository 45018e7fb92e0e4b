using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>Views of the same thing, each a page of its own.</summary>
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the views are of.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent("<ul role=\"list\">").AppendHtml(inside).AppendHtml("</ul>");
    }
}

[HtmlTargetElement("tab-link", ParentTag = "tabs")]
public sealed class TabLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public int? Count { get; set; }

    /// <summary>Of the count: error for what is late. The words of the tab say what it counts.</summary>
    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = new TagBuilder("a");
        link.AddCssClass("tab");
        link.Attributes["href"] = Href;
        if (Current) link.Attributes["aria-current"] = "page";
        link.InnerHtml.AppendHtml(inside);
        if (Count is { } count) link.InnerHtml.AppendHtml(" ").AppendHtml(FieldParts.Element("span", "tab-count " + Tone.Css(), Core.Kernel.French.Number(count)));
        output.Content.SetHtmlContent(link);
    }
}
