using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>Forward and back in a long list, whose pages the store gives one after another; what stands inside says where one is.</summary>
public sealed class PagingTagHelper : TagHelper
{
    public string Label { get; set; } = "Pages de la liste";

    public string? First { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        if (string.IsNullOrEmpty(First + Previous + Next) && inside.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "paging");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent("<div class=\"paging-where\">").AppendHtml(inside).AppendHtml("</div><ul role=\"list\">");
        Add(output, First, "Début", null);
        Add(output, Previous, "Page précédente", "prev");
        Add(output, Next, "Page suivante", "next");
        output.Content.AppendHtml("</ul>");
    }

    private static void Add(TagHelperOutput output, string? href, string text, string? rel)
    {
        if (string.IsNullOrEmpty(href)) return;
        var link = FieldParts.Element("a", "button button-secondary", text);
        link.Attributes["href"] = href;
        if (rel is not null) link.Attributes["rel"] = rel;
        output.Content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
    }
}
