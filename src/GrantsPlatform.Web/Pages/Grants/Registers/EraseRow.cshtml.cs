using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Asks once more before a row is erased, with those that name its person.</summary>
public sealed class EraseRowModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private KeptRegister? _kept;

    public KeptRegister Kept => _kept ?? throw new InvalidOperationException("Shown before it was found.");

    /// <summary>The row itself, then those that name it.</summary>
    public ImmutableArray<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string application, [FromQuery] string? code, CancellationToken cancellation) =>
        await FindAsync(application, code, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, [FromQuery] string? code, CancellationToken cancellation)
    {
        if (!await FindAsync(application, code, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(RegisterState.IdOf(application), new EraseRows(Codes), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say($"{French.Count(Codes.Length, "ligne effacée", "lignes effacées")}.");
        return Redirect(links.Register(application));
    }

    private async Task<bool> FindAsync(string application, string? code, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RegisterToKeep(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } kept || kept.Rows.All(row => row.Code != code)) return false;
        _kept = kept;
        Codes = [code ?? "", .. kept.Rows.Where(row => row.Person == code).Select(row => row.Code)];
        return true;
    }
}
