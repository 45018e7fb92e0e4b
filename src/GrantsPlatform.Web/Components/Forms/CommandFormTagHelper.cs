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
public sealed class CommandFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        // The framework leaves out the token where a form names its address; ours name none but our own, and the policy of pages allows no other.
        if (context.AllAttributes["action"]?.Value is { } action && action.ToString() is { Length: > 0 } && !context.AllAttributes.ContainsName("asp-antiforgery"))
            output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
        if (PageFacts.ProblemsOf(View.ViewData) is null) return;
        var id = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        id.Attributes["type"] = "hidden";
        id.Attributes["name"] = nameof(GrantsPage.CommandId);
        id.Attributes["value"] = Desk.NewId();
        output.PreContent.AppendHtml(id);
    }
}
