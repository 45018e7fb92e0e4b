using GrantsPlatform.Web.Assets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>From one object of a filtered list to the next, by the keys j and k too. Inside: where one is, "12 sur 48".</summary>
public sealed class FileWalkTagHelper(AssetTable assets) : TagHelper
{
    public string Label { get; set; } = "Dossiers du filtre";

    /// <summary>Back to the list, as it was left.</summary>
    public string? List { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "walk");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Link(List, "Retour à la liste", "u", null, null));
        output.Content.AppendHtml(Link(Previous, "Précédent", "k", Icon.Back, null)).AppendHtml("<span class=\"walk-where\">").AppendHtml(inside).AppendHtml("</span>")
            .AppendHtml(Link(Next, "Suivant", "j", null, Icon.Next));
    }

    private TagBuilder Link(string? href, string text, string key, Icon? before, Icon? after)
    {
        var link = new TagBuilder(string.IsNullOrEmpty(href) ? "span" : "a");
        if (string.IsNullOrEmpty(href)) link.AddCssClass("walk-end");
        else (link.Attributes["href"], link.Attributes["data-key"]) = (href, key);
        if (before is { } left) link.InnerHtml.AppendHtml(IconTagHelper.Of(assets, left));
        link.InnerHtml.Append(text);
        if (after is { } right) link.InnerHtml.AppendHtml(IconTagHelper.Of(assets, right));
        return link;
    }
}
