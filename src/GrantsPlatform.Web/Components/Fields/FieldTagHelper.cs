using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// A field: its label, its hint, its errors and its control, tied together. Attributes that it does not know (autocomplete, maxlength,
/// data-…) go to the control; what stands inside the element is a second hint, with markup.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get => field.Required("the view"); set; }

    /// <summary>The property that the field fills: gives its name and its value.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>In the place of <see cref="For"/>: the name under which the field is posted, and by which problems find it.</summary>
    public string? Name { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>False: neither required nor marked as optional, as the filters of a list.</summary>
    public bool Marked { get; set; } = true;

    /// <summary>The label is for those who hear it only, as in the cells of a table.</summary>
    public bool LabelHidden { get; set; }

    protected string FieldName => Name ?? For?.Name ?? throw new InvalidOperationException($"The field “{Label}” has neither for nor name.");

    protected string Id => FieldIds.Of(FieldName);

    protected bool Required => Marked && !Optional;

    protected IReadOnlyList<FormProblem> Errors => PageFacts.ProblemsOf(View.ViewData)?.Of(FieldName).ToList() ?? [];

    /// <summary>What was given, or else the value of the property. Razor writes an empty text where a page gives null.</summary>
    protected string? Shown(string? given) => string.IsNullOrEmpty(given) ? For?.Model?.ToString() : given;

    protected abstract IHtmlContent Control(FieldContext field);

    /// <summary>A fieldset and a legend around several controls, in the place of a label.</summary>
    protected virtual bool IsGroup => false;

    protected virtual string? DefaultHint => null;

    /// <summary>How what stands in the field was understood, in words; null where nothing has to be said.</summary>
    protected virtual string? Understood => null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        var errors = Errors;
        var hint = (string.IsNullOrEmpty(Hint) ? DefaultHint : Hint) is { Length: > 0 } text ? new HtmlContentBuilder().Append(text) : null;
        if (inside.Length > 0) hint = (hint is null ? new HtmlContentBuilder() : hint.Append(" ")).AppendHtml(inside);
        var understood = errors.Count > 0 ? null : Understood;
        string?[] described = [hint is null ? null : FieldIds.Hint(FieldName), errors.Count == 0 ? null : FieldIds.Error(FieldName), understood is null ? null : FieldIds.Understood(FieldName)];
        var field = new FieldContext(output.Attributes.ToList(), string.Join(' ', described.OfType<string>()), errors.Count > 0);
        output.Attributes.Clear();
        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-invalid" : "field");
        if (IsGroup) DescribeGroup(output, field);
        output.Content.Clear();
        output.Content.AppendHtml(FieldParts.Label(this, IsGroup ? null : Id, Optional && Marked));
        if (hint is not null) output.Content.AppendHtml(FieldParts.Hint(FieldName, hint));
        if (errors.Count > 0) output.Content.AppendHtml(FieldParts.Errors(FieldName, errors));
        output.Content.AppendHtml(Control(field));
        if (understood is not null) output.Content.AppendHtml(FieldParts.Understood(FieldName, understood));
    }

    protected virtual void DescribeGroup(TagHelperOutput output, FieldContext field)
    {
        if (field.DescribedBy.Length > 0) output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
    }

    /// <summary>A control with everything that ties it to its label, hint and errors.</summary>
    protected TagBuilder Tied(string tag, FieldContext field, string? css = null)
    {
        var control = new TagBuilder(tag);
        foreach (var attribute in field.Attributes) control.Attributes[attribute.Name] = AttributeText(attribute.Value);
        if (css is not null) control.AddCssClass(css);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = FieldName;
        if (field.DescribedBy.Length > 0) control.Attributes["aria-describedby"] = field.DescribedBy;
        if (field.Invalid) control.Attributes["aria-invalid"] = "true";
        if (Required) control.Attributes["required"] = "";
        return control;
    }

    protected static string AttributeText(object? value)
    {
        if (value is not IHtmlContent html) return value?.ToString() ?? "";
        using var writer = new StringWriter();
        html.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}

/// <param name="Attributes">What the page wrote on the field, for its control.</param>
/// <param name="DescribedBy">The ids of hint and errors; empty without.</param>
public sealed record FieldContext(IReadOnlyList<TagHelperAttribute> Attributes, string DescribedBy, bool Invalid);
