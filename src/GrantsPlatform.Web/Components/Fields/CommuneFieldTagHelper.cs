using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// A commune, by its name or its postcode. With JavaScript, those that it may be are offered while it is typed; without, the form comes back with them to
/// choose from. Read by <see cref="TypedCommune"/>: the text, and under the name's ".choix" what was chosen.
/// </summary>
public sealed class CommuneFieldTagHelper(Links links) : TextFieldTagHelper
{
    /// <summary>What was chosen among those offered.</summary>
    public string? Chosen { get; set; }

    protected override string? DefaultHint => "Son nom ou son code postal.";

    protected override string? Understood =>
        Text is { Length: > 0 } text && new TypedCommune(text, Chosen).Commune is { } commune && commune.Label != text ? commune.Label : null;

    protected override void Refine(TagBuilder input)
    {
        input.Attributes["data-communes"] = links.Communes;
        input.Attributes["autocomplete"] = "off";
        input.Attributes["spellcheck"] = "false";
        input.Attributes["maxlength"] = "120";
    }

    protected override IHtmlContent Control(FieldContext field)
    {
        var content = new HtmlContentBuilder().AppendHtml(base.Control(field));
        var typed = new TypedCommune(Text ?? "", Chosen);
        if (typed.Offered.IsEmpty) return content;
        var offered = new TagBuilder("fieldset");
        offered.AddCssClass("choices");
        offered.InnerHtml.AppendHtml(FieldParts.Element("legend", "field-hint", $"Communes qui répondent à «\u202F{typed.Text}\u202F»"));
        foreach (var (found, at) in typed.Offered.Select((found, at) => (found, at)))
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            var id = $"{Id}-choix-{at + 1}";
            input.Attributes["type"] = "radio";
            input.Attributes["id"] = id;
            input.Attributes["name"] = FieldName + TypedCommune.ChoicePart;
            input.Attributes["value"] = found.Commune.Code;
            if (found.Commune.Code == Chosen) input.Attributes["checked"] = "";
            offered.InnerHtml.AppendHtml(Box.Of(input, id, found.Commune.Label, TypedCommune.Detail(found)));
        }
        return content.AppendHtml(offered);
    }
}
