using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>A radio or checkbox with its label beside it, and its own hint.</summary>
internal static class Box
{
    public static IHtmlContent Of(TagBuilder input, string id, string label, string? hint)
    {
        var box = new TagBuilder("div");
        box.AddCssClass("choice");
        if (!string.IsNullOrEmpty(hint)) input.Attributes["aria-describedby"] = string.Join(' ', new[] { input.Attributes.GetValueOrDefault("aria-describedby"), id + "-precision" }.OfType<string>());
        var text = new TagBuilder("label");
        text.Attributes["for"] = id;
        text.InnerHtml.Append(label);
        box.InnerHtml.AppendHtml(input).AppendHtml(text);
        if (string.IsNullOrEmpty(hint)) return box;
        var precision = FieldParts.Element("div", "field-hint", hint);
        precision.Attributes["id"] = id + "-precision";
        box.InnerHtml.AppendHtml(precision);
        return box;
    }
}
