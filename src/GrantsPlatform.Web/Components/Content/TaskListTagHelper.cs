using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>What is to be done, in whatever order, and what of it is.</summary>
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "task-list");
        // Lists without bullets are no lists to some readers.
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One task. Without <c>href</c> it cannot be begun yet; what stands inside is a precision.</summary>
[HtmlTargetElement("task-item", ParentTag = "task-list")]
public sealed class TaskItemTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? Href { get; set; }

    public TaskState State { get; set; }

    /// <summary>In the place of the state's usual words: "3 pièces manquent".</summary>
    public string? StateText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        var id = "tache-" + context.UniqueId;
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "task");
        var title = new TagBuilder(string.IsNullOrEmpty(Href) ? "span" : "a");
        title.AddCssClass("task-label");
        if (!string.IsNullOrEmpty(Href))
        {
            title.Attributes["href"] = Href;
            title.Attributes["aria-describedby"] = id;
        }
        title.InnerHtml.Append(Label);
        var text = new TagBuilder("div");
        text.InnerHtml.AppendHtml(title);
        if (inside.Length > 0) text.InnerHtml.AppendHtml("<div class=\"task-hint\">").AppendHtml(inside).AppendHtml("</div>");
        var state = FieldParts.Element("span", "tag " + Words(State).Tone.Css(), string.IsNullOrEmpty(StateText) ? Words(State).Text : StateText);
        state.Attributes["id"] = id;
        output.Content.SetHtmlContent(text).AppendHtml(state);
    }

    private static (string Text, Tone Tone) Words(TaskState state) => state switch
    {
        TaskState.ToDo => ("À faire", Tone.Info),
        TaskState.Begun => ("En cours", Tone.Warning),
        TaskState.Done => ("Terminé", Tone.Success),
        TaskState.Wrong => ("À corriger", Tone.Error),
        TaskState.NotYet => ("Pas encore possible", Tone.Neutral),
        TaskState.Optional => ("Facultatif", Tone.Neutral),
        _ => throw new InvalidOperationException($"{state} has no words."),
    };
}

public enum TaskState
{
    ToDo,
    Begun,
    Done,
    Wrong,
    NotYet,
    Optional,
}
