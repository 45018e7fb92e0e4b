using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>One line of text. <c>type="password"</c>, <c>inputmode</c>, <c>autocomplete</c>, <c>maxlength</c>… as on an input.</summary>
public class TextFieldTagHelper : FieldTagHelper
{
    /// <summary>"€", "%", "km".</summary>
    private const int LongestSign = 2;

    public string? Value { get; set; }

    /// <summary>As wide as what is expected in it.</summary>
    public FieldWidth Width { get; set; } = FieldWidth.Full;

    /// <summary>Stands in the field, after what is typed; a word stands beside it.</summary>
    public string? Suffix { get; set; }

    private string WidthCss => "input-" + Width.ToString().ToLowerInvariant();

    protected virtual string? Text => Shown(Value);

    protected override IHtmlContent Control(FieldContext field)
    {
        var input = Tied("input", field, string.IsNullOrEmpty(Suffix) ? "input " + WidthCss : "input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        Refine(input);
        input.Attributes.TryAdd("type", "text");
        // A password is never written back into a page.
        if (Text is { } text && input.Attributes["type"] != "password") input.Attributes["value"] = text;
        if (string.IsNullOrEmpty(Suffix)) return input;
        var affixed = new TagBuilder("div");
        affixed.AddCssClass("affixed " + WidthCss);
        // A sign stands in the box; a word beside it, where no figure reaches it.
        if (Suffix.Length > LongestSign) affixed.AddCssClass("affixed-word");
        var suffix = FieldParts.Element("span", "affix", Suffix);
        suffix.Attributes["aria-hidden"] = "true";
        affixed.InnerHtml.AppendHtml(input).AppendHtml(suffix);
        return affixed;
    }

    protected virtual void Refine(TagBuilder input) { }
}

public enum FieldWidth
{
    Full,

    /// <summary>A postcode, a year.</summary>
    Short,

    /// <summary>An amount, a date, a telephone number, a SIRET.</summary>
    Medium,
}
