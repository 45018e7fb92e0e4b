using System.Globalization;
using GrantsPlatform.Core.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantsPlatform.Web.Components;

/// <summary>
/// What can be done to the ticked rows of the table before it, in a form of class <c>bulk</c>; it shows when something is ticked, and stays
/// in view. Inside: the buttons.
/// </summary>
public sealed class BulkBarTagHelper : TagHelper
{
    /// <summary>What is counted, in the singular and in the plural.</summary>
    public string One { get; set; } = "dossier";

    public string Many { get; set; } = "dossiers";

    /// <summary>How many the filter finds, beyond this page; null: only ticked rows can be chosen.</summary>
    public int? All { get; set; }

    /// <summary>There may be more of them than that.</summary>
    public bool AllOrMore { get; set; }

    /// <summary>The field that is "true" when all that the filter finds are meant.</summary>
    public string AllName { get; set; } = "All";

    /// <summary>The field that is "true" when the ticked rows are left out of all; empty: there is none.</summary>
    public string ExceptName { get; set; } = "";

    /// <summary>All are meant already.</summary>
    public bool AllTicked { get; set; }

    /// <summary>The ticked rows are left out already.</summary>
    public bool ExceptTicked { get; set; }

    /// <summary>How many rows are ticked beside those of this page.</summary>
    public int Elsewhere { get; set; }

    /// <summary>Where nothing is ticked; null: there is no such page.</summary>
    public string? Clear { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync().ConfigureAwait(false);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bulk-bar");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", "Actions sur la sélection");
        if (Elsewhere > 0) output.Attributes.SetAttribute("data-elsewhere", Elsewhere.ToString(CultureInfo.InvariantCulture));
        var count = FieldParts.Element("p", "bulk-count", Elsewhere > 0 ? $"Sur les {Many} cochés, dont {French.Number(Elsewhere)} hors de cette page" : $"Sur les {Many} cochés");
        (count.Attributes["data-bulk-count"], count.Attributes["data-one"], count.Attributes["data-many"]) = ("", One, Many);
        output.Content.SetHtmlContent(count);
        if (All is { } all) output.Content.AppendHtml(Everything(all));
        if (All is not null && ExceptName.Length > 0) output.Content.AppendHtml(Box(ExceptName, $" sauf les {Many} cochés", ExceptTicked));
        if (Clear is not null) output.Content.AppendHtml(Cleared(Clear));
        output.Content.AppendHtml("<div class=\"bulk-actions\">").AppendHtml(inside).AppendHtml("</div>");
        output.PreElement.SetHtmlContent("<p class=\"hidden\" role=\"status\" data-bulk-status></p>");
    }

    private static TagBuilder Cleared(string href)
    {
        var link = FieldParts.Element("a", "bulk-clear", "Tout décocher");
        (link.Attributes["href"], link.Attributes["data-bulk-clear"]) = (href, "");
        return link;
    }

    private TagBuilder Everything(int all)
    {
        var label = Box(AllName, AllOrMore ? $" Tous les {Many} du filtre, au moins {French.Number(all)}" : $" Les {French.Count(all, One, Many)} du filtre", AllTicked);
        label.AddCssClass("bulk-everything");
        return label;
    }

    private static TagBuilder Box(string name, string words, bool ticked = false)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("bulk-all");
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (box.Attributes["type"], box.Attributes["name"], box.Attributes["value"]) = ("checkbox", name, "true");
        if (ticked) box.Attributes["checked"] = "checked";
        label.InnerHtml.AppendHtml(box).Append(words);
        return label;
    }
}

/// <summary>The box of a row, in a cell of class <c>cell-tick</c>.</summary>
public sealed class RowTickTagHelper : TagHelper
{
    public string Name { get; set; } = "Selected";

    public string Value { get; set; } = "";

    /// <summary>What the row is.</summary>
    public string Label { get; set; } = "";

    public bool Ticked { get; set; }

    /// <summary>Nothing can be done to this row with others.</summary>
    public bool Locked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "checkbox");
        output.Attributes.SetAttribute("class", "row-tick");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", Value);
        output.Attributes.SetAttribute("aria-label", $"Sélectionner {Label}");
        if (Ticked) output.Attributes.SetAttribute("checked", "checked");
        if (Locked) output.Attributes.SetAttribute("disabled", "disabled");
    }
}

/// <summary>The box that ticks every row of the page, in the header of their column; there is none without JavaScript.</summary>
public sealed class AllTickTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cell-tick");
        output.Attributes.SetAttribute("scope", "col");
        output.Content.SetHtmlContent("<span class=\"hidden\">Sélection</span><input type=\"checkbox\" data-tick-all aria-label=\"Sélectionner toutes les lignes de la page\" hidden>");
    }
}
