using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Pages.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>A list is asked for as a document: its address says which list, and what narrows it.</summary>
public sealed class PrepareModel(Queries queries, Visitor visitor, DocumentDesk documents, Links links) : GrantsPage
{
    [BindProperty(SupportsGet = true, Name = "liste")]
    public string? ListCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "de")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "filtre")]
    public string? Query { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    /// <summary>Headings of the columns that are wanted.</summary>
    [BindProperty]
    public string[] Columns { get; set; } = [];

    public SheetDownload Sheet { get => field.Required("the list"); private set; }

    public static IEnumerable<Choice> Formats =>
    [
        new("xlsx", "Excel (xlsx)"), new("ods", "LibreOffice (ods)"), new("csv", "Texte (csv)", $"Le seul au-delà de {French.Number(Documents.Sheets.Sheet.MostRows - 1)} lignes."),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Format = SheetFormat.Xlsx.Extension();
        if (await FindAsync(cancellation).ConfigureAwait(false) is null) return NotFound();
        Columns = [.. Sheet.Choices];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation).ConfigureAwait(false) is not { } list) return NotFound();
        var columns = Sheet.Choices.Where(Columns.Contains).ToImmutableArray();
        if (columns.IsEmpty && !Sheet.Choices.IsEmpty) Problems.Add(nameof(Columns), "Aucune colonne n’est choisie.", "Gardez-en au moins une.");
        if (Format is not { Length: > 0 } named || SheetDownload.FormatOf(named) is not { } format)
        {
            Problems.Add(nameof(Format), "Aucun format n’est choisi.", "Choisissez-en un\u202F: Excel convient le plus souvent.");
            return Again();
        }
        if (Problems.Any) return Again();
        if (Sheet.IsTooLongFor(format)) return Again(new SheetTooLong(Documents.Sheets.Sheet.MostRows - 1), nameof(Format));
        var order = new ListOrder(list, Of, Query ?? "", format) { Columns = columns.Length == Sheet.Choices.Length ? [] : columns };
        var answer = await documents.OrderAsync(CommandId, ListMaker.MakerName, $"{Sheet.Title} ({format.Extension()})", order, cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.Production(answer.Value)) : Again(answer.Refusal, nameof(Format));
    }

    private async Task<ExportedList?> FindAsync(CancellationToken cancellation)
    {
        if (ListSources.Find(ListCode) is not { } source) return null;
        var asked = new AskedList(Of, new QueryCollection(QueryHelpers.ParseQuery(Query)), queries, visitor.Viewer);
        if (await source.OpenAsync(asked, cancellation).ConfigureAwait(false) is not { } sheet) return null;
        Sheet = sheet;
        return source.List;
    }
}
