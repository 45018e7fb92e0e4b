using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Assets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>How much money is left, strand by strand, over a list that takes from it. What stands inside comes below: counters, a note.</summary>
public sealed class EnvelopeStripTagHelper(AssetTable assets) : TagHelper
{
    public string Label { get; set; } = "Enveloppe";

    public IReadOnlyList<StripLine> Lines { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = (await output.GetChildContentAsync().ConfigureAwait(false)).GetContent().Trim();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "strip");
        var table = new TagBuilder("table");
        table.AddCssClass("strip-table");
        table.InnerHtml.AppendHtml(FieldParts.Element("caption", "hidden", Label)).AppendHtml(Head());
        var body = new TagBuilder("tbody");
        foreach (var line in Lines) body.InnerHtml.AppendHtml(Row(line));
        table.InnerHtml.AppendHtml(body);
        output.Content.SetHtmlContent(table);
        if (inside.Length > 0) output.Content.AppendHtml("<div class=\"strip-below\">").AppendHtml(inside).AppendHtml("</div>");
    }

    private bool HasProposed => Lines.Any(line => line.Proposed is not null);

    private bool HasRequested => Lines.Any(line => line.Requested is not null);

    private TagBuilder Head()
    {
        var row = new TagBuilder("tr");
        row.InnerHtml.AppendHtml(Header(Label, null));
        row.InnerHtml.AppendHtml("<td class=\"strip-bar\"></td>");
        if (HasRequested) row.InnerHtml.AppendHtml(Header("Demandé", "numeric"));
        row.InnerHtml.AppendHtml(Header("Crédits", "numeric")).AppendHtml(Header("Engagé", "numeric"));
        if (HasProposed) row.InnerHtml.AppendHtml(Header("Proposé", "numeric"));
        row.InnerHtml.AppendHtml(Header("Reste", "numeric"));
        var head = new TagBuilder("thead");
        head.InnerHtml.AppendHtml(row);
        return head;
    }

    private static TagBuilder Header(string text, string? css)
    {
        var header = new TagBuilder("th");
        header.Attributes["scope"] = "col";
        if (css is not null) header.AddCssClass(css);
        header.InnerHtml.Append(text);
        return header;
    }

    private TagBuilder Row(StripLine line)
    {
        var row = new TagBuilder("tr");
        if (line.Whole) row.AddCssClass("strip-whole");
        var name = new TagBuilder("th");
        name.Attributes["scope"] = "row";
        name.InnerHtml.AppendHtml(Named(line));
        var bar = new TagBuilder("td");
        bar.AddCssClass("strip-bar");
        bar.InnerHtml.AppendHtml(EnvelopeBar.Of(line));
        row.InnerHtml.AppendHtml(name).AppendHtml(bar);
        if (HasRequested) row.InnerHtml.AppendHtml(Cell("Demandé", line.Requested));
        row.InnerHtml.AppendHtml(Cell("Crédits", line.Total)).AppendHtml(Cell("Engagé", line.Engaged));
        if (HasProposed) row.InnerHtml.AppendHtml(Cell("Proposé", line.Proposed));
        row.InnerHtml.AppendHtml(line.Left < Money.Zero ? Beyond(line) : Cell("Reste", line.Left));
        return row;
    }

    private static TagBuilder Named(StripLine line)
    {
        var name = new TagBuilder(line.Href is { Length: > 0 } ? "a" : "span");
        if (line.Href is { Length: > 0 } href) name.Attributes["href"] = href;
        name.InnerHtml.Append(line.Label);
        return name;
    }

    private static TagBuilder Cell(string label, Money? amount)
    {
        var cell = new TagBuilder("td");
        cell.AddCssClass("numeric");
        cell.Attributes["data-label"] = label;
        cell.InnerHtml.Append(amount is { } known ? French.Amount(known) : "–");
        return cell;
    }

    /// <summary>More is taken than there is.</summary>
    private TagBuilder Beyond(StripLine line)
    {
        var cell = new TagBuilder("td");
        cell.AddCssClass("numeric strip-beyond");
        cell.Attributes["data-label"] = "Dépassement";
        cell.InnerHtml.AppendHtml(IconTagHelper.Of(assets, Icon.Warning)).AppendHtml(FieldParts.Element("span", "hidden", "Dépassement\u202F: "))
            .Append(French.Amount(line.Left));
        return cell;
    }
}
