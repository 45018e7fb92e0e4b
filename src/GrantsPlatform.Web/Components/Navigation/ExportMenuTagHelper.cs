using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Components;

/// <summary>The formats in which a list can be taken away.</summary>
public sealed class ExportMenuTagHelper : TagHelper
{
    private static readonly (string Format, string Words)[] Formats = [("xlsx", "Excel (xlsx)"), ("ods", "LibreOffice (ods)"), ("csv", "Texte (csv)")];

    public ExportLinks To { get => field.Required("the list's addresses"); set; }

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
            link.Attributes["href"] = QueryHelpers.AddQueryString(To.Direct, SheetDownload.FormatName, format);
            link.Attributes["download"] = "";
            output.Content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
        if (To.Prepared is { } prepared)
        {
            var prepare = new TagBuilder("a");
            prepare.InnerHtml.Append("Préparer en arrière-plan");
            prepare.Attributes["href"] = prepared;
            output.Content.AppendHtml("<li>").AppendHtml(prepare).AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul>");
    }
}
