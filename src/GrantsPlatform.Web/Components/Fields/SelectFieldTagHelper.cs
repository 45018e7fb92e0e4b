using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>One answer among many; up to six or so, radios show them all at once.</summary>
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    public string? Value { get; set; }

    /// <summary>The empty answer; by default there is one that asks to choose.</summary>
    public string? Empty { get; set; } = "Choisir…";

    public FieldWidth Width { get; set; } = FieldWidth.Full;

    protected override IHtmlContent Control(FieldContext field)
    {
        var chosen = Shown(Value) ?? "";
        var select = Tied("select", field, "input input-" + Width.ToString().ToLowerInvariant());
        if (Empty is not null) select.InnerHtml.AppendHtml(Option(new Choice("", Empty), chosen));
        foreach (var group in Options.GroupBy(choice => choice.Group ?? ""))
        {
            var into = select.InnerHtml;
            if (group.Key.Length > 0)
            {
                var heading = new TagBuilder("optgroup");
                heading.Attributes["label"] = group.Key;
                select.InnerHtml.AppendHtml(heading);
                into = heading.InnerHtml;
            }
            foreach (var choice in group) into.AppendHtml(Option(choice, chosen));
        }
        return select;
    }

    private static TagBuilder Option(Choice choice, string chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = choice.Value;
        if (choice.Value == chosen) option.Attributes["selected"] = "";
        if (choice.Disabled) option.Attributes["disabled"] = "";
        option.InnerHtml.Append(choice.Label);
        return option;
    }
}
