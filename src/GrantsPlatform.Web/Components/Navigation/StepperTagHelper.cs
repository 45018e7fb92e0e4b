using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>Where one is in a sequence of pages. Steps behind may have addresses.</summary>
public sealed class StepperTagHelper : TagHelper
{
    /// <summary>In order; an empty address makes no link.</summary>
    public IReadOnlyList<Crumb> Steps { get; set; } = [];

    /// <summary>From 1.</summary>
    public int Current { get; set; } = 1;

    /// <summary>Step by step, where they can be walked in any order; null: those behind are.</summary>
    public IReadOnlyList<bool>? Done { get; set; }

    public string Label { get; set; } = "Étapes";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stepper");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(FieldParts.Element("p", "stepper-where", $"Étape {Current} sur {Steps.Count}"));
        var list = new TagBuilder("ol");
        list.Attributes["role"] = "list";
        foreach (var (step, at) in Steps.Select((step, at) => (step, at + 1))) list.InnerHtml.AppendHtml(Line(step, at));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Line(Crumb step, int at)
    {
        var line = new TagBuilder("li");
        var isDone = Done?[at - 1] ?? at < Current;
        line.AddCssClass("stepper-step " + (at != Current && isDone ? "step-past" : at == Current ? "step-current" : "step-next"));
        if (at == Current) line.Attributes["aria-current"] = "step";
        var label = new TagBuilder(step.Href.Length > 0 && at != Current ? "a" : "span");
        if (label.TagName == "a") label.Attributes["href"] = step.Href;
        label.InnerHtml.Append(step.Label);
        line.InnerHtml.AppendHtml(label);
        if (at != Current && isDone) line.InnerHtml.AppendHtml(FieldParts.Element("span", "hidden", " (terminée)"));
        return line;
    }
}
