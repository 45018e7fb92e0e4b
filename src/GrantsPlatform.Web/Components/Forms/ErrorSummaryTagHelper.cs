using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>All that is wrong with the page's form, each leading to its field. The layout shows it on top; a page has nothing to write.</summary>
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get => field.Required("the view"); set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageFacts.ProblemsOf(View.ViewData) is not { Any: true } problems)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        // Focus without a script: the reader is taken to what is wrong, and the next Tab to its first link.
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        output.Attributes.SetAttribute("aria-labelledby", "erreurs");
        var title = FieldParts.Element("h2", "error-summary-title", problems.All.Count == 1 ? "Un point est à corriger" : $"{French.Number(problems.All.Count)} points sont à corriger");
        title.Attributes["id"] = "erreurs";
        var list = new TagBuilder("ul");
        foreach (var problem in problems.All) list.InnerHtml.AppendHtml(Line(problem));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Line(FormProblem problem)
    {
        var line = new TagBuilder("li");
        var words = problem.Label is { } label ? $"{label}\u202F: {problem.Message}" : problem.Message;
        if (problem.Field.Length == 0) line.InnerHtml.Append(words);
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = "#" + FieldIds.Of(problem.Field);
            link.InnerHtml.Append(words);
            line.InnerHtml.AppendHtml(link);
        }
        if (problem.Remedy is { Length: > 0 } remedy) line.InnerHtml.AppendHtml(" ").AppendHtml(FieldParts.Element("span", "field-remedy", remedy));
        return line;
    }
}
