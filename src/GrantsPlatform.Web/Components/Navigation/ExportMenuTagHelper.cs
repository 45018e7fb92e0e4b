using GrantsPlatform.Web.Downloads;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Components;

/// <summary>The formats in which a list can be taken away.</summary>
public sealed class ExportMenuTagHelper : TagHelper
{
    private static readonly (string Format, string Words)[] Formats = [("xlsx", "Excel (xlsx)"), ("ods", "LibreOffice (ods)"), ("csv", "Texte (csv)")];

    /// <summary>Of the list as a spreadsheet, without a format.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "no-print");
        output.Content.SetHtmlContent("<summary>Exporter</summary><ul role=\"list\">");
        foreach (var (format, words) in Formats)
        {
            var link = new TagBuilder("a");
            link.InnerHtml.Append(words);
            link.Attributes["href"] = QueryHelpers.AddQueryString(Href, SheetDownload.FormatName, format);
            link.Attributes["download"] = "";
            output.Content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul>");
    }
}
