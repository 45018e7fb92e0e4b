using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// Every form that posts: the server says what is wrong, in one way for all browsers, and each form bears an id of its own, under which
/// its command is carried out once, and says what stood when it was shown.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class CommandFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get => field.Required("the view"); set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        // The framework leaves out the token where a form names its address.
        if (NamesItsAddress(context) && generator.GenerateAntiforgery(View) is { } token) output.PostContent.AppendHtml(token);
        if (PageFacts.ProblemsOf(View.ViewData) is null) return;
        output.PreContent.AppendHtml(Hidden(nameof(GrantsPage.CommandId), Desk.NewId()));
        // A form that names another address is not about what this page shows.
        if (NamesItsAddress(context)) return;
        foreach (var (name, mark) in PageFacts.StandingOf(View.ViewData)?.Marks ?? ImmutableDictionary<string, string>.Empty) output.PreContent.AppendHtml(Hidden(name, mark));
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }

    private static bool NamesItsAddress(TagHelperContext context) =>
        !context.AllAttributes.ContainsName("asp-antiforgery") && context.AllAttributes.TryGetAttribute("action", out var action) && action.Value?.ToString() is not (null or "");
}
