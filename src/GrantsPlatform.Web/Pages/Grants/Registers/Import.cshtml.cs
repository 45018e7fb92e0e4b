using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Takes rows out of a spreadsheet, all or none, after a preview of what that changes.</summary>
[Takes(BodyLimit.Files)]
[Paced(PacedBy.Upload)]
public sealed class ImportModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : GrantsPage
{
    public const int MostShown = 200;
    public const int MostRows = 10_000;
    private const int LargestFile = 5_000_000;

    public static readonly ImmutableArray<Choice> Encodings =
        [new(FileText.Utf8, "UTF-8"), new(FileText.Utf16, "UTF-16 (texte Unicode)"), new(FileText.Windows, "Windows-1252 (Excel sous Windows)"), new(FileText.Macintosh, "MacRoman (Excel sous Mac)")];

    private KeptRegister? _kept;

    public KeptRegister Kept => _kept ?? throw new InvalidOperationException("Shown before it was found.");

    [BindProperty]
    public string? Encoding { get; set; }

    /// <summary>The sheet as it was read, on its way from the preview to the import.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool Pseudonymous { get; set; }

    public ImportPreview? Preview { get; private set; }

    public ImmutableArray<RowProblem> Wrong { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        var isConfirmed = Text is not null;
        if (!isConfirmed && (Text = await ReadAsync(cancellation).ConfigureAwait(false)) is null) return Again();
        var sheet = RowSheet.Read(Kept.Definition, Text ?? "");
        if (!sheet.Problems.IsEmpty) return Rejected(sheet.Problems);
        if (sheet.Rows.Length is 0 or > MostRows) return Rejected([], new RowCountInvalid(MostRows));
        // Also what the register itself would refuse: nobody confirms a preview that cannot come true.
        if (Check(sheet.Rows) is { IsEmpty: false } wrong) return Rejected([.. wrong.Select(sheet.InSheet)]);
        Preview = ImportPreview.Of(Kept, sheet.Rows);
        if (!isConfirmed) return Page();
        if (!Preview.Doubts.IsEmpty && !Pseudonymous)
        {
            Problems.Add(nameof(Pseudonymous), "Certains codes ressemblent à un nom ou à un numéro qui désigne quelqu’un.", "Changez-les dans votre fichier, ou confirmez qu’ils ne disent rien des personnes.");
            return Again();
        }
        return await ImportAsync(application, sheet, cancellation).ConfigureAwait(false);
    }

    private ImmutableArray<RowProblem> Check(ImmutableArray<RegisterRow> rows) =>
        new RowCheck(Kept.Definition, RegisterState.IdOf(Kept.Grant.Id), Kept.State.Required("the register"), ParisTime.DayOf(clock.GetUtcNow()), Kept.Grant.Definition).Check(rows).Problems;

    private async Task<IActionResult> ImportAsync(string application, RowSheet sheet, CancellationToken cancellation)
    {
        var command = new ImportRows(sheet.Rows, $"{Guid.NewGuid():N}{Guid.NewGuid():N}");
        switch (await desk.SendAsync(RegisterState.IdOf(application), command, CommandId, cancellation: cancellation).ConfigureAwait(false))
        {
            case RowsMalformed malformed: return Rejected([.. malformed.Problems.Select(sheet.InSheet)]);
            case { } refusal: return Rejected([], refusal);
            default:
                this.Say(Preview.Required("a preview of what is imported").Said);
                return Redirect(links.Register(application));
        }
    }

    private Task<string?> ReadAsync(CancellationToken cancellation) =>
        SheetIntake.TakeAsync(this, LargestFile, MostRows, cancellation, FileText.Encodings.Contains(Encoding ?? "") ? Encoding : null, nameof(Encoding));

    private IActionResult Rejected(ImmutableArray<RowProblem> wrong, Refusal? refusal = null)
    {
        (Wrong, Preview, Text) = (wrong, null, null);
        Problems.Add(SheetIntake.Field, refusal?.Message ?? $"{French.Count(wrong.Length, "case est à corriger", "cases sont à corriger")}\u202F: rien n’a été importé.", refusal?.Remedy ?? "Corrigez le fichier aux endroits indiqués, puis choisissez-le de nouveau.");
        return Again();
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RegisterToKeep(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { State: not null } kept) return false;
        _kept = kept;
        return true;
    }
}
