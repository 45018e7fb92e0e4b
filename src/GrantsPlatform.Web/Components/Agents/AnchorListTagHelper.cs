using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>The sections of a long page, in its left pane.</summary>
public sealed class AnchorListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "anchors");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One section: inside, its name.</summary>
[HtmlTargetElement("anchor-item", ParentTag = "anchor-list")]
public sealed class AnchorItemTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>What this reader has not read there.</summary>
    public int Unread { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        if (Current) link.Attributes["aria-current"] = "true";
        link.InnerHtml.AppendHtml(inside);
        if (Unread > 0)
        {
            link.AddCssClass("unread");
            link.InnerHtml.AppendHtml(" ").AppendHtml(FieldParts.Element("span", "unread-count", French.Number(Unread))).AppendHtml(FieldParts.Element("span", "hidden", " non lus"));
        }
        output.Content.SetHtmlContent(link);
    }
}
