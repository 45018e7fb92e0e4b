using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>Files that can be opened.</summary>
public sealed class FileListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "file-list");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One file: its name, what it is ("PDF, 245 Ko, ajouté le 9 mai 2025"), and inside, what can be done with it.</summary>
[HtmlTargetElement("file-item", ParentTag = "file-list")]
public sealed class FileItemTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Href { get; set; }

    public string? Detail { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "file");
        var name = new TagBuilder(string.IsNullOrEmpty(Href) ? "span" : "a");
        name.AddCssClass("file-name");
        if (!string.IsNullOrEmpty(Href)) name.Attributes["href"] = Href;
        name.InnerHtml.Append(Label);
        var text = new TagBuilder("div");
        text.InnerHtml.AppendHtml(name);
        if (!string.IsNullOrEmpty(Detail)) text.InnerHtml.AppendHtml(FieldParts.Element("div", "file-detail", Detail));
        output.Content.SetHtmlContent(text);
        if (inside.Length > 0) output.Content.AppendHtml("<div class=\"file-actions\">").AppendHtml(inside).AppendHtml("</div>");
    }
}
