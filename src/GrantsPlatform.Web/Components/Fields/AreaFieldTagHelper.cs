using Microsoft.AspNetCore.Html;

namespace GrantsPlatform.Web.Components;

/// <summary>A text of several lines, which grows with what is typed. With <c>most</c>, says how much of it is left.</summary>
public sealed class AreaFieldTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>Characters at most: counted while typing, and not cut, so that a pasted text can be shortened in place.</summary>
    public int? Most { get; set; }

    protected override string? DefaultHint => Most is { } most ? $"{Core.Kernel.French.Count(most, "caractère")} au plus." : null;

    protected override IHtmlContent Control(FieldContext field)
    {
        var area = Tied("textarea", field, "input");
        area.Attributes["rows"] = $"{Rows}";
        if (Most is { } most) area.Attributes["data-most"] = $"{most}";
        // The parser of HTML drops a line break right after the opening tag: one more keeps the text's own.
        area.InnerHtml.AppendHtml("\n").Append(Shown(Value) ?? "");
        return area;
    }
}
