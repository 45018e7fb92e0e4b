using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>One box to tick: a declaration, a consent. Posted as "true", or not at all.</summary>
public sealed class TickFieldTagHelper : FieldTagHelper
{
    public bool? Ticked { get; set; }

    protected override IHtmlContent Control(FieldContext field) => throw new InvalidOperationException("A tick is written whole.");

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        var errors = Errors;
        var input = Tied("input", new FieldContext(output.Attributes.ToList(), errors.Count > 0 ? FieldIds.Error(FieldName) : "", errors.Count > 0));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (Ticked ?? For?.Model as bool? ?? false) input.Attributes["checked"] = "";
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-invalid" : "field");
        output.Content.Clear();
        if (errors.Count > 0) output.Content.AppendHtml(FieldParts.Errors(FieldName, errors));
        output.Content.AppendHtml(Box.Of(input, Id, Label, Hint));
        if (inside.Length > 0) output.Content.AppendHtml(inside);
    }
}
