using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>How far something is; what stands inside says it in words. Without <c>value</c>, nobody knows how far.</summary>
public sealed class ProgressBarTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public int? Value { get; set; }

    public int Max { get; set; } = 100;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        var id = "avancement-" + context.UniqueId;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        var label = FieldParts.Element("label", "progress-label", Label);
        label.Attributes["for"] = id;
        var bar = new TagBuilder("progress");
        bar.Attributes["id"] = id;
        bar.Attributes["max"] = $"{Max}";
        if (Value is { } value) bar.Attributes["value"] = $"{Math.Clamp(value, 0, Max)}";
        output.Content.SetHtmlContent(label).AppendHtml(bar);
        if (inside.Length > 0) output.Content.AppendHtml("<span class=\"progress-text\">").AppendHtml(inside).AppendHtml("</span>");
    }
}
