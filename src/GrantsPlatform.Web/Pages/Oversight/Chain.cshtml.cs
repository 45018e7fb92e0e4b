using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>The proof that nothing was altered: sealed and verified from here, with the heads to publish elsewhere.</summary>
public sealed class ChainModel(Queries queries, Visitor visitor, GrantsRuntime runtime, Links links) : GrantsPage
{
    private const int ShownHeads = 100;
    private const int HashDigits = 64;

    [BindProperty]
    public string? Events { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    public ListedHeads Listed { get; private set; } = new([]);

    public Verification? Last => runtime.Chain.Last;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>A head as the command line writes it, for whoever keeps it elsewhere.</summary>
    public async Task<IActionResult> OnGetHeadAsync([FromQuery] long events, CancellationToken cancellation) =>
        await FindAsync(cancellation).ConfigureAwait(false) && Listed.Heads.FirstOrDefault(head => head.Events == events) is { } found
            ? File(Wire.ToBytes(found), "application/json", $"empreinte-{found.Events.ToString(CultureInfo.InvariantCulture)}.json")
            : NotFound();

    public async Task<IActionResult> OnPostSealAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        var head = await runtime.Chain.SealAsync(cancellation).ConfigureAwait(false);
        this.Say($"Tout est scellé jusqu’à l’événement {French.Number(head.Events)}. Publiez l’empreinte hors de la plateforme.");
        return Redirect(links.Chain);
    }

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        var against = Read();
        if (Problems.Any) return Again();
        this.Say(runtime.Chain.Begin(against) ? "Le contrôle a commencé." : "Un contrôle est déjà en cours.");
        return Redirect(links.Chain);
    }

    /// <summary>Null where none was typed.</summary>
    private Head? Read()
    {
        var (typed, hash) = (Events?.Trim() ?? "", Hash?.Trim().ToLowerInvariant() ?? "");
        if (typed.Length == 0 && hash.Length == 0) return null;
        if (Typed.Whole(typed) is not (>= 0 and <= long.MaxValue) || Typed.Whole(typed) is not { } events) Problems.Add(nameof(Events), "Indiquez le nombre d’événements que l’empreinte couvre.");
        else if (hash.Length == HashDigits && hash.All(char.IsAsciiHexDigit)) return new Head((long)events, hash, default);
        else Problems.Add(nameof(Hash), "Une empreinte a 64 chiffres hexadécimaux.", "Copiez-la entière depuis l’endroit où elle a été publiée.");
        return null;
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new SealedHeads(ShownHeads), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return false;
        Listed = listed;
        return true;
    }
}
