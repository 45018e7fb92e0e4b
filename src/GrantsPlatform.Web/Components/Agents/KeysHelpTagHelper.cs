using GrantsPlatform.Web.Assets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>The keys of a page under "?", with a box that turns them off. A key presses what has <c>data-key</c>. There are none without JavaScript.</summary>
public sealed class KeysHelpTagHelper(AssetTable assets) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dialog keys");
        output.Attributes.SetAttribute("id", "touches");
        output.Attributes.SetAttribute("aria-labelledby", "touches-titre");
        output.Content.SetHtmlContent("<h2 class=\"dialog-title\" id=\"touches-titre\">Touches de cette page</h2><dl class=\"keys-list\">").AppendHtml(inside).AppendHtml("</dl>")
            .AppendHtml("<p><label class=\"choice\"><input type=\"checkbox\" data-keys checked> <span>Utiliser ces touches sur ce poste</span></label></p>")
            .AppendHtml("<form class=\"dialog-close\" method=\"dialog\"><button class=\"button button-secondary\">Fermer</button></form>");
        var opener = new TagBuilder("button");
        opener.AddCssClass("button-link keys-open");
        (opener.Attributes["type"], opener.Attributes["data-keys-open"], opener.Attributes["hidden"]) = ("button", "", "hidden");
        opener.InnerHtml.AppendHtml(IconTagHelper.Of(assets, Icon.Keyboard)).Append(" Touches (?)");
        output.PreElement.SetHtmlContent(opener);
    }
}

/// <summary>One key and what it does.</summary>
[HtmlTargetElement("key-line", ParentTag = "keys-help")]
public sealed class KeyLineTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var key = new TagBuilder("dt");
        key.InnerHtml.AppendHtml(FieldParts.Element("kbd", "key", Key));
        output.Content.SetHtmlContent(key).AppendHtml("<dd>").AppendHtml(inside).AppendHtml("</dd>");
    }
}
