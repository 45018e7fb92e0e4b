using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// A question asked in place. What opens it is a link to a page that asks the same, with <c>data-dialog="id"</c>: without JavaScript the
/// page asks. Inside: the words and the form.
/// </summary>
public sealed class ConfirmDialogTagHelper : TagHelper
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string Close { get; set; } = "Annuler";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dialog");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-titre");
        var title = FieldParts.Element("h2", "dialog-title", Title);
        title.Attributes["id"] = Id + "-titre";
        var close = new TagBuilder("form");
        close.AddCssClass("dialog-close");
        close.Attributes["method"] = "dialog";
        close.InnerHtml.AppendHtml(FieldParts.Element("button", "button button-secondary", Close));
        output.Content.SetHtmlContent(title).AppendHtml(inside).AppendHtml(close);
    }
}
