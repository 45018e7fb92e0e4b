using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>What happened, and what comes next, in order.</summary>
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
        output.Attributes.SetAttribute("role", "list");
    }
}

[HtmlTargetElement("timeline-item", ParentTag = "timeline")]
public sealed class TimelineItemTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>When, as people read it.</summary>
    public string When { get; set; } = "";

    public Step Step { get; set; } = Step.Past;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline-item step-" + Step.ToString().ToLowerInvariant());
        if (Step is Step.Current) output.Attributes.SetAttribute("aria-current", "step");
        var title = FieldParts.Element("p", "timeline-title", Title);
        if (Step is Step.Next) title.InnerHtml.AppendHtml(FieldParts.Element("span", "hidden", " (à venir)"));
        output.Content.SetHtmlContent(title);
        if (When.Length > 0) output.Content.AppendHtml(FieldParts.Element("p", "timeline-when", When));
        if (inside.Length > 0) output.Content.AppendHtml("<div class=\"timeline-body\">").AppendHtml(inside).AppendHtml("</div>");
    }
}

/// <summary>Where something stands in a sequence.</summary>
public enum Step
{
    Past,
    Current,
    Next,
}
