using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>What stands around a control.</summary>
internal static class FieldParts
{
    public static TagBuilder Label(FieldTagHelper field, string? controlId, bool optional)
    {
        var label = new TagBuilder(controlId is null ? "legend" : "label");
        label.AddCssClass(field.LabelHidden ? "field-label hidden" : "field-label");
        if (controlId is not null) label.Attributes["for"] = controlId;
        label.InnerHtml.Append(field.Label);
        if (optional) label.InnerHtml.AppendHtml(" ").AppendHtml(Element("span", "field-optional", "(facultatif)"));
        return label;
    }

    public static TagBuilder Hint(string name, IHtmlContent text)
    {
        var hint = new TagBuilder("div");
        hint.AddCssClass("field-hint");
        hint.Attributes["id"] = FieldIds.Hint(name);
        hint.InnerHtml.AppendHtml(text);
        return hint;
    }

    public static TagBuilder Understood(string name, string words)
    {
        var understood = Element("div", "field-understood", words);
        understood.Attributes["id"] = FieldIds.Understood(name);
        return understood;
    }

    /// <summary>Each with what to do about it.</summary>
    public static TagBuilder Errors(string name, IReadOnlyList<FormProblem> problems)
    {
        var errors = new TagBuilder("div");
        errors.AddCssClass("field-errors");
        errors.Attributes["id"] = FieldIds.Error(name);
        foreach (var problem in problems)
        {
            var line = new TagBuilder("p");
            line.InnerHtml.AppendHtml(Element("span", "hidden", "Erreur\u202F: ")).Append(problem.Message);
            if (problem.Remedy is { Length: > 0 } remedy) line.InnerHtml.AppendHtml(" ").AppendHtml(Element("span", "field-remedy", remedy));
            errors.InnerHtml.AppendHtml(line);
        }
        return errors;
    }

    public static TagBuilder Element(string tag, string css, string text)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(css);
        element.InnerHtml.Append(text);
        return element;
    }
}
