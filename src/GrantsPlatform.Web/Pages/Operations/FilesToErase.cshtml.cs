using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What would be erased, as each file itself would decide it now; a person announces it, says why, and only of what was shown.</summary>
public sealed class FilesToEraseModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private ImmutableDictionary<string, Refusal?> _fates = ImmutableDictionary<string, Refusal?>.Empty;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Of what was on the screen: what has fallen due since is not announced unseen.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    public ErasableFiles Found { get => field.Required("what is found"); private set; }

    public bool Administers => visitor.Administers;

    public string Title => PurgeWords.Of(Found.As) is var words ? $"{char.ToUpperInvariant(words[0])}{words[1..]}, échus" : "";

    /// <summary>How many would go.</summary>
    public int Erasable => _fates.Values.Count(refusal => refusal is null);

    public string FateOf(DueFile file) => PurgePages.FateOf(file, _fates.GetValueOrDefault(file.Application));

    public async Task<IActionResult> OnGetAsync(string call, string nature, CancellationToken cancellation) =>
        await FindAsync(call, nature, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string call, string nature, CancellationToken cancellation)
    {
        if (!Administers || !await FindAsync(call, nature, cancellation).ConfigureAwait(false)) return NotFound();
        var purge = Desk.NewId();
        var target = PurgeState.IdOf(purge);
        if (Seal != Found.Seal) return Again(new ChangedMeanwhile(target));
        if (!Confirmed) Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer.");
        if (Problems.Any) return Again();
        var command = new AnnouncePurge(call, Found.As, [.. Found.Files.Select(file => file.Due.Application).Where(file => _fates[file] is null)]);
        if (await desk.SendAsync(target, command, CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Reason));
        this.Say("L’effacement est annoncé. Les porteurs de projet en sont avertis.");
        return Redirect(links.Purge(purge));
    }

    private async Task<bool> FindAsync(string call, string nature, CancellationToken cancellation)
    {
        if (PurgePages.Read(nature) is not { } how || await queries.AskAsync(new FilesToErase(call, how), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        Found = found;
        if (!Administers) return true;
        var fates = ImmutableDictionary.CreateBuilder<string, Refusal?>();
        foreach (var file in found.Files)
            fates[file.Due.Application] = (await desk.TryOutAsync(ApplicationState.IdOf(file.Due.Application), new AnnounceErasure(how), null, cancellation).ConfigureAwait(false)).Refusal;
        _fates = fates.ToImmutable();
        return true;
    }
}
