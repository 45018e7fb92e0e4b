using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// A table with its caption; inside, thead and tbody as in HTML. Too wide, it scrolls in its own frame, by keyboard too; with
/// <c>stacked</c> its rows become blocks on a phone, each cell led by its <c>data-label</c>.
/// </summary>
public sealed class DataTableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The caption is for those who hear it only: a heading right above already says it.</summary>
    public bool CaptionHidden { get; set; }

    public bool Stacked { get; set; }

    /// <summary>For agents: rows of 36 px, header and first column that stay in view. Its style is that of pages <c>ForAgents</c>.</summary>
    public bool Dense { get; set; }

    /// <summary>To be filled in cell by cell: Enter and the arrows go from one to the next.</summary>
    public bool Grid { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        // A part that is shown several times on a page has one id of the framework's for all: the caption tells its tables apart.
        var id = $"tableau-{context.UniqueId}-{Digest.Of(Caption)[..8]}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Dense ? "table-frame frame-dense" : "table-frame");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("tabindex", "0");
        var table = new TagBuilder("table");
        if (Stacked) table.AddCssClass("table-stacked");
        if (Dense) table.AddCssClass("table-dense");
        if (Grid) table.Attributes["data-grid"] = "";
        table.AddCssClass("table");
        var caption = FieldParts.Element("caption", CaptionHidden ? "hidden" : "table-caption", Caption);
        caption.Attributes["id"] = id;
        table.InnerHtml.AppendHtml(caption).AppendHtml(inside);
        output.Content.SetHtmlContent(table);
    }
}

/// <summary>The header of a column by which the table can be sorted: a link to the page in that order.</summary>
[HtmlTargetElement("sort-header")]
public sealed class SortHeaderTagHelper : TagHelper
{
    /// <summary>The page sorted by this column; the other way round if it is already.</summary>
    public string Href { get; set; } = "";

    public ColumnOrder Sorted { get; set; }

    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (Numeric) output.Attributes.SetAttribute("class", "numeric");
        if (Sorted is not ColumnOrder.No) output.Attributes.SetAttribute("aria-sort", Sorted is ColumnOrder.Up ? "ascending" : "descending");
        var link = new TagBuilder("a");
        link.AddCssClass("sort sort-" + Sorted.ToString().ToLowerInvariant());
        link.Attributes["href"] = Href;
        link.InnerHtml.AppendHtml(inside);
        output.Content.SetHtmlContent(link);
    }
}

public enum ColumnOrder
{
    No,
    Up,
    Down,
}
