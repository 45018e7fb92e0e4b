using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>Something to know before reading on.</summary>
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    /// <summary>Read out at once: for what has just happened.</summary>
    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice " + Tone.Css());
        if (Live) output.Attributes.SetAttribute("role", Tone is Tone.Error ? "alert" : "status");
        output.Content.Clear();
        var kind = Tone switch
        {
            Tone.Success => "Succès",
            Tone.Warning => "Attention",
            Tone.Error => "Erreur",
            _ => "Information",
        };
        output.Content.AppendHtml(FieldParts.Element("span", "hidden", kind + "\u202F: "));
        if (!string.IsNullOrEmpty(Title)) output.Content.AppendHtml(FieldParts.Element("p", "notice-title", Title));
        output.Content.AppendHtml("<div class=\"notice-body\">").AppendHtml(inside).AppendHtml("</div>");
    }
}
