using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>A list of boxes under one question.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary>Side by side: for two or three short answers.</summary>
    public bool Inline { get; set; }

    protected override bool IsGroup => true;

    protected abstract string Type { get; }

    protected abstract bool IsChosen(string value);

    protected virtual void Refine(TagBuilder input, FieldContext field) { }

    protected override IHtmlContent Control(FieldContext field)
    {
        var list = new TagBuilder("div");
        list.AddCssClass(Inline ? "choices choices-inline" : "choices");
        foreach (var (choice, at) in Options.Select((choice, at) => (choice, at)))
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            foreach (var attribute in field.Attributes) input.Attributes[attribute.Name] = AttributeText(attribute.Value);
            // The first bears the id of the field: the error summary leads to it.
            var id = at == 0 ? Id : $"{Id}-{at + 1}";
            input.Attributes["type"] = Type;
            input.Attributes["id"] = id;
            input.Attributes["name"] = FieldName;
            input.Attributes["value"] = choice.Value;
            if (IsChosen(choice.Value)) input.Attributes["checked"] = "";
            if (choice.Disabled) input.Attributes["disabled"] = "";
            Refine(input, field);
            list.InnerHtml.AppendHtml(Box.Of(input, id, choice.Label, choice.Hint));
        }
        return list;
    }
}

/// <summary>One answer among a few.</summary>
public sealed class RadioFieldTagHelper : ChoicesTagHelper
{
    public string? Value { get; set; }

    protected override string Type => "radio";

    protected override bool IsChosen(string value) => Shown(Value) == value;

    protected override void Refine(TagBuilder input, FieldContext field)
    {
        if (Required) input.Attributes["required"] = "";
    }

    protected override void DescribeGroup(TagHelperOutput output, FieldContext field)
    {
        base.DescribeGroup(output, field);
        output.Attributes.SetAttribute("role", "radiogroup");
        if (field.Invalid) output.Attributes.SetAttribute("aria-invalid", "true");
        if (Required) output.Attributes.SetAttribute("aria-required", "true");
    }
}

/// <summary>Any number of answers.</summary>
public sealed class CheckboxesFieldTagHelper : ChoicesTagHelper
{
    public IEnumerable<string>? Values { get; set; }

    protected override string Type => "checkbox";

    protected override bool IsChosen(string value) => (Values ?? For?.Model as IEnumerable<string>)?.Contains(value) ?? false;

    protected override void Refine(TagBuilder input, FieldContext field)
    {
        if (field.Invalid) input.Attributes["aria-invalid"] = "true";
    }
}
