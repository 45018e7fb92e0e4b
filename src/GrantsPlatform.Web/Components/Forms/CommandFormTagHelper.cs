using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// Every form that posts: the server says what is wrong, in one way for all browsers, and each form bears an id of its own, under which
/// its command is carried out once.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class CommandFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        // The framework leaves out the token where a form names its address.
        if (NamesItsAddress(context) && generator.GenerateAntiforgery(View) is { } token) output.PostContent.AppendHtml(token);
        if (PageFacts.ProblemsOf(View.ViewData) is null) return;
        var id = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        id.Attributes["type"] = "hidden";
        id.Attributes["name"] = nameof(GrantsPage.CommandId);
        id.Attributes["value"] = Desk.NewId();
        output.PreContent.AppendHtml(id);
    }

    private static bool NamesItsAddress(TagHelperContext context) =>
        !context.AllAttributes.ContainsName("asp-antiforgery") && context.AllAttributes.TryGetAttribute("action", out var action) && action.Value?.ToString() is not (null or "");
}
