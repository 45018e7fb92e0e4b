using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>What is known, label by label.</summary>
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary-list");
    }
}

/// <summary>One label and what stands inside, or “Non renseigné”; with <c>href</c>, a way to change it.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Href { get; set; }

    public string Action { get; set; } = "Modifier";

    /// <summary>Amounts, aligned to the right.</summary>
    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary-row");
        output.Content.SetHtmlContent(FieldParts.Element("dt", "summary-label", Label));
        output.Content.AppendHtml(Numeric ? "<dd class=\"summary-value numeric\">" : "<dd class=\"summary-value\">");
        output.Content.AppendHtml(inside.Length > 0 ? inside : "<span class=\"muted\">Non renseigné</span>").AppendHtml("</dd>");
        if (string.IsNullOrEmpty(Href)) return;
        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        // “Modifier” alone says nothing in a list of links.
        link.InnerHtml.Append(Action).AppendHtml(FieldParts.Element("span", "hidden", "\u202F: " + Label));
        output.Content.AppendHtml("<dd class=\"summary-action\">").AppendHtml(link).AppendHtml("</dd>");
    }
}
