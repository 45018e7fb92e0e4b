using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Puts a document into the vault.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class FileDocumentModel(Queries queries, Visitor visitor, FileIntake intake, Desk desk, Links links) : DocumentForm(queries, visitor, intake)
{
    public static IEnumerable<Choice> Kinds { get; } = [.. Enum.GetValues<StandingDocument>().Select(kind => new Choice(kind.ToString(), VaultWords.Of(kind)))];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation) =>
        await FindAsync(organisation, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var title = string.IsNullOrWhiteSpace(Title) ? null : Title.Trim();
        var isKind = Enum.TryParse<StandingDocument>(Kind, out var kind) && Enum.IsDefined(kind);
        if (!isKind) Problems.Add(nameof(Kind), "Dites de quel document il s’agit.", "Choisissez-le dans la liste.");
        else if (kind == StandingDocument.Other && title is null) Problems.Add(new DocumentNeedsTitle(), nameof(Title));
        if (await AdmitAsync(organisation, cancellation).ConfigureAwait(false) is not { } file) return Again();
        if (await desk.SendAsync(VaultState.IdOf(organisation), new FileDocument(organisation, kind, file, LastDay, title), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, FieldOf(refusal));
        this.Say($"Le document «\u202F{file.Name}\u202F» est rangé.");
        return Redirect(links.Vault(organisation));
    }
}
