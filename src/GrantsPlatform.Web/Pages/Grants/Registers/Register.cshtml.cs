using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The register of a grant as a grid: one kind of rows at a time, a page of them with lines to be filled.</summary>
[Takes(BodyLimit.Section)]
public sealed class RegisterModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private const int PerPage = 50;
    private const int Blanks = 3;

    private KeptRegister? _kept;
    private int _page = 1;

    public KeptRegister Kept => _kept ?? throw new InvalidOperationException("Shown before it was found.");

    public RowKind Kind { get; private set; } = new("", "", RowUnit.Person, []);

    public string? Search { get; private set; }

    public ImmutableArray<GridColumn> Columns { get; private set; } = [];

    public ImmutableArray<GridLine> Lines { get; private set; } = [];

    /// <summary>The first of the lines to be filled.</summary>
    public int FirstBlank => Lines.FirstOrDefault(line => line.Known.Length == 0)?.Index ?? 0;

    /// <summary>New codes that may tell who somebody is.</summary>
    public IReadOnlyList<(string Code, string Doubt)> Doubtful { get; private set; } = [];

    [BindProperty]
    public bool Pseudonymous { get; set; }

    public string Where { get; private set; } = "";
    public string? FirstPage => _page > 1 ? links.Register(Kept.Grant.Id, Kind.Code, Search) : null;
    public string? PreviousPage => _page > 1 ? links.Register(Kept.Grant.Id, Kind.Code, Search, _page - 1) : null;
    public string? NextPage { get; private set; }

    /// <summary>How many there are of what was looked for.</summary>
    public int Pages { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(string application, [FromQuery] string? sorte, [FromQuery] string? q, [FromQuery(Name = "page")] int at = 1, CancellationToken cancellation = default)
    {
        if (!await FindAsync(application, sorte, q, at, cancellation).ConfigureAwait(false)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, null, null, 1, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(RegisterState.IdOf(application), new OpenRegister(application), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        return Redirect(links.Register(application));
    }

    public async Task<IActionResult> OnPostAsync(string application, [FromQuery] string? sorte, [FromQuery] string? q, [FromQuery(Name = "page")] int at = 1, CancellationToken cancellation = default)
    {
        if (!await FindAsync(application, sorte, q, at, cancellation).ConfigureAwait(false)) return NotFound();
        Show();
        var posted = GridLine.Posted(Request.Form, Columns.Length);
        var touched = posted.Where(line => line.IsTouched && !(line.Known.Length == 0 && line.IsEmpty)).ToList();
        if (touched.Count == 0) return Redirect(Here());
        Lines = posted;
        var rows = new GridReading(Kept, Kind, Columns, Problems).Read(touched);
        Doubtful = [.. touched.Where(line => line.Known.Length == 0).Select(line => (line.Code, Doubt: CodeDoubts.Of(line.Code))).Where(one => one.Doubt is not null).Select(one => (one.Code, one.Doubt ?? ""))];
        if (Doubtful.Count > 0 && !Pseudonymous) Problems.Add(nameof(Pseudonymous), "Certains codes ressemblent à un nom ou à un numéro qui désigne quelqu’un.", "Changez-les, ou confirmez qu’ils ne disent rien des personnes.");
        if (Stale(touched)) return Again(StatusCodes.Status409Conflict);
        if (Problems.Any) return Again();
        var sent = new ImportRows(rows, $"{Guid.NewGuid():N}{Guid.NewGuid():N}");
        switch (await desk.SendAsync(RegisterState.IdOf(application), sent, CommandId, cancellation: cancellation).ConfigureAwait(false))
        {
            case RowsMalformed malformed:
                new GridReading(Kept, Kind, Columns, Problems).Tell(malformed.Problems, touched);
                return Again();
            case { } refusal:
                return Again(refusal);
        }
        this.Say($"{French.Count(rows.Length, "ligne enregistrée", "lignes enregistrées")}.");
        return Redirect(Here());
    }

    private string Here() => links.Register(Kept.Grant.Id, Kind.Code, Search, _page);

    /// <summary>A row that somebody else has changed since it was shown is not replaced without a word.</summary>
    private bool Stale(IEnumerable<GridLine> touched)
    {
        var stale = false;
        foreach (var line in touched.Where(line => line.Known.Length > 0))
        {
            var now = Kept.Rows.FirstOrDefault(row => row.Code == line.Known);
            if (now is not null && GridLine.Of(line.Index, now, Kind).Mark == line.Mark) continue;
            stale = true;
            Problems.Add(GridLine.NameOf(line.Index, 1), now is null ? $"Quelqu’un a effacé la ligne «\u00A0{line.Known}\u00A0» entre-temps." : $"Quelqu’un a changé la ligne «\u00A0{line.Known}\u00A0» entre-temps\u202F: {string.Join(", ", GridLine.Of(line.Index, now, Kind).Cells.Where(cell => cell.Length > 0))}.", "Rechargez le tableau pour repartir de ce qui est enregistré.");
        }
        return stale;
    }

    private async Task<bool> FindAsync(string application, string? kind, string? search, int at, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RegisterToKeep(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } kept) return false;
        if (kind is not null && kept.Definition.Find(kind) is null) return false;
        (_kept, Kind, Search, _page) = (kept, kept.Definition.Find(kind ?? "") ?? kept.Definition.Persons, search?.Trim(), Math.Clamp(at, 1, 100_000));
        Columns = GridLine.Columns(Kind);
        return true;
    }

    private void Show()
    {
        var found = Kept.Rows.Where(row => row.Kind == Kind.Code && (string.IsNullOrEmpty(Search) || row.Code.Contains(Search, StringComparison.OrdinalIgnoreCase) || row.Person?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        Pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        _page = Math.Min(_page, Pages);
        var shown = found.Skip((_page - 1) * PerPage).Take(PerPage).Select((row, index) => GridLine.Of(index, row, Kind)).ToList();
        Lines = [.. shown, .. Enumerable.Range(shown.Count, Blanks).Select(index => GridLine.Blank(index, Columns.Length))];
        NextPage = found.Count > _page * PerPage ? links.Register(Kept.Grant.Id, Kind.Code, Search, _page + 1) : null;
        Where = found.Count == 0 ? "Aucune ligne enregistrée" : $"Lignes {French.Number(((_page - 1) * PerPage) + 1)} à {French.Number(((_page - 1) * PerPage) + shown.Count)} sur {French.Number(found.Count)}";
    }
}
