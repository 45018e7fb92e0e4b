using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making.Scans;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Scans;

/// <summary>A pile that is being sorted: how far it is, then what became of each act, and the pages that a person has to place.</summary>
public sealed class PileModel(Queries queries, Visitor visitor, Desk desk, PileDesk piles, IFileStore files, Links links) : GrantsPage
{
    public OrderedDocument Ordered { get => field.Required("the pile"); private set; }

    /// <summary>Null as long as it is being read, where it was refused, or where it is closed to its reader.</summary>
    public ScanReport? Report { get; private set; }

    public bool IsUnderWay => Ordered.State.Phase == ProductionPhase.UnderWay;

    /// <summary>Pages of the pile that somebody has ticked.</summary>
    [BindProperty]
    public List<int> Ticked { get; set; } = [];

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Aside { get; set; }

    /// <summary>Pages that nobody has placed yet.</summary>
    public ImmutableSortedSet<int> Left => Report is { } report ? [.. report.Left.Where(page => !Ordered.State.Settled.ContainsKey(PartOf(page)))] : [];

    /// <summary>What a person has done, by what became of it.</summary>
    public IEnumerable<(string As, ImmutableArray<int> Pages)> Settled =>
        from one in Ordered.State.Settled group PageOf(one.Key) by one.Value into same select (same.Key, same.Order().ToImmutableArray());

    /// <summary>How many copies a person has put together.</summary>
    public int PlacedByHand => Settled.Count(one => ScanWords.Asides.All(aside => aside.Value != one.As));

    /// <summary>What people call that file by, where the pile tells it.</summary>
    public string? NumberOf(string application) => Report?.Acts.FirstOrDefault(act => act.Application == application)?.Number;

    public async Task<IActionResult> OnGetAsync(string production, CancellationToken cancellation) => await FindAsync(production, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string production, [FromQuery] long vu, CancellationToken cancellation)
    {
        if (!await FindAsync(production, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Ordered.State.Done && IsUnderWay ? new NoContentResult() : new PartialViewResult { ViewName = "_Progress", ViewData = PageFacts.Tell(ViewData, this) };
    }

    /// <summary>The ticked pages are a copy of the text that waits for this file.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(string production, CancellationToken cancellation)
    {
        if (!await FindAsync(production, cancellation).ConfigureAwait(false) || Report is not { } report) return NotFound();
        var pages = Chosen();
        var typed = string.IsNullOrWhiteSpace(Number) ? KnownTo(report, pages) : Number.Trim();
        if (typed is null) Problems.Add(nameof(Number), "Indiquez le dossier auquel ces pages reviennent.", "Son numéro est imprimé sur l’acte.");
        var text = Problems.Any ? null : await TextAsync(typed ?? "", cancellation).ConfigureAwait(false);
        if (text is null && !Problems.Any) Problems.Add(nameof(Number), "Aucune convention à signer ne porte ce numéro, parmi celles que vous suivez.", "Vérifiez le numéro imprimé sur l’acte.");
        if (text is null) return Again();
        using var pile = await piles.OpenAsync(report, cancellation).ConfigureAwait(false);
        if (pile is null) return NotFound();
        var placed = await new CopyPlacing(pile, report.Upright, queries, visitor.Viewer, files, SendAsync).PlaceAsync(text, pages, $"{CommandId}-copie", cancellation).ConfigureAwait(false);
        if (placed.IsLeft)
        {
            Problems.Add(nameof(Number), ScanWords.Of(placed), "Rien n’a été déposé.");
            return Again();
        }
        return await SettleAsync(production, pages, text.Id, placed.How == PlacedHow.AlreadyThere ? $"Ces pages étaient déjà déposées au dossier {text.Number}\u202F: rien n’a changé." : $"Une copie signée est déposée au dossier {text.Number}. Elle reste à contrôler.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostAsideAsync(string production, CancellationToken cancellation)
    {
        if (!await FindAsync(production, cancellation).ConfigureAwait(false) || Report is null) return NotFound();
        var pages = Chosen();
        if (ScanWords.Asides.All(one => one.Value != Aside)) Problems.Add(nameof(Aside), "Choisissez pourquoi ces pages sont laissées de côté.");
        return Problems.Any
            ? Again()
            : await SettleAsync(production, pages, Aside ?? "", $"{Counted(pages)} de côté.", cancellation).ConfigureAwait(false);
    }

    public static string PartOf(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page}");

    private static int PageOf(string part) => int.Parse(part["page-".Length..], CultureInfo.InvariantCulture);

    private static string Counted(ImmutableArray<int> pages) => French.Count(pages.Length, "page laissée", "pages laissées");

    private ImmutableArray<int> Chosen()
    {
        var (left, chosen) = (Left, Report.Required("the report of a pile").AsRead(Ticked));
        if (chosen.IsEmpty) Problems.Add("", "Aucune page n’est cochée.", "Cochez celles que vous avez regardées.");
        else if (chosen.Where(page => !left.Contains(page)).ToList() is { Count: > 0 } gone)
            Problems.Add("", $"{(gone.Count == 1 ? "Une page cochée n’est" : "Des pages cochées ne sont")} plus à placer\u202F: {ScanWords.Pages(gone)}.", "Rechargez la page, puis cochez celles qui restent.");
        return chosen;
    }

    /// <summary>The file of the act that these pages name, as far as they name one; null where they name several, or none.</summary>
    private static string? KnownTo(ScanReport report, ImmutableArray<int> pages) =>
        pages.Select(page => report.Acts.FirstOrDefault(act => act.Pages.Contains(page))?.Application).OfType<string>().Distinct().ToList() is [{ } only] ? only : null;

    private async Task<SortableText?> TextAsync(string typed, CancellationToken cancellation)
    {
        var id = (await queries.AskAsync(new Reading.Doors.FileOfNumber(typed), Core.Access.Viewer.Door, cancellation).ConfigureAwait(false))?.Application ?? typed;
        return await queries.AskAsync(new TextToSort(id), visitor.Viewer, cancellation).ConfigureAwait(false);
    }

    private async Task<(Refusal? Refusal, bool Held)> SendAsync(StreamId to, Command command, string id, CancellationToken cancellation) =>
        (await desk.SendAsync(to, command, id, cancellation: cancellation).ConfigureAwait(false), false);

    private async Task<IActionResult> SettleAsync(string production, ImmutableArray<int> pages, string what, string said, CancellationToken cancellation)
    {
        if (await desk.SendAsync(ProductionState.IdOf(production), new SettleParts([.. pages.Select(PartOf)], what), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say(said);
        return Redirect(links.ScanPile(production));
    }

    private async Task<bool> FindAsync(string production, CancellationToken cancellation)
    {
        if (await piles.FindAsync(production, cancellation).ConfigureAwait(false) is not { } ordered) return false;
        Ordered = ordered;
        Report = await piles.ReportAsync(ordered, cancellation).ConfigureAwait(false);
        return true;
    }
}
