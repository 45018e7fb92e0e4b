using System.Text.Encodings.Web;
using System.Text.Unicode;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Tests.Components;

/// <summary>A tag helper's markup, as in a page with the problems given.</summary>
internal static class Rendering
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(new TextEncoderSettings(UnicodeRanges.All));

    public static ViewContext View(params FormProblem[] problems)
    {
        var page = new SomePage();
        foreach (var problem in problems) page.Problems.Add(problem.Field, problem.Message, problem.Remedy);
        var data = new ViewDataDictionary<SomePage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        var view = new ViewContext { ViewData = data };
        PageFacts.Tell(view);
        return view;
    }

    public static async Task<string> Html(TagHelper helper, string inside = "", params (string Name, string Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var context = new TagHelperContext(given, new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput("x", given, (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(inside)));
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    private sealed class SomePage : GrantsPage;
}
