using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Complements;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Asking;

/// <summary>Asks the applicant to complete some answers until a day: which ones is ticked in the file itself, and the letter is read before it leaves.</summary>
public sealed class AskComplementModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : FilePage(queries, desk, visitor, links)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(15);

    [BindProperty]
    public string[] Fields { get; set; } = [];

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The letter as it would leave; null: not asked for.</summary>
    public string? Letter { get; private set; }

    /// <summary>When the applicant would be reminded.</summary>
    public ImmutableArray<DateTimeOffset> Reminders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        Due = Typed.Text(Seen.File.Zone.DayOf(clock.GetUtcNow() + Usual));
        return Page();
    }

    /// <summary>Sends nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Day() is not { } day) return Again();
        var due = Seen.File.Zone.EndOf(day);
        Reminders = [.. Seen.Definition.Reminders.Complement.Select(lead => lead.Before(due, Seen.File.Zone)).Where(at => at > clock.GetUtcNow()).Order()];
        Letter = PlainText.Of(new ComplementRequestedLetter(Seen.Facts, new ComplementFacts([.. Labels()], Reason?.Trim() ?? ""), due).Compose("", null));
        return Again(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Day() is not { } day) return Again();
        if (await SendAsync(ApplicationState.IdOf(application), new RequestComplement([.. Fields], day), Reason, cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is DayNotAhead or DayTooFarAhead ? nameof(Due) : refusal is NoFieldToComplement or FieldsToComplementUnknown ? nameof(Fields) : nameof(Reason));
        this.Say("La demande de compléments est envoyée au porteur.");
        return Redirect(ToFile());
    }

    private IEnumerable<string> Labels() => Seen.Definition.Form.Fields.Where(field => Fields.Contains(field.Code)).Select(field => field.Label);

    private DateOnly? Day()
    {
        if (Typed.Date(Due) is { } day) return day;
        Problems.Add(nameof(Due), "Indiquez un jour qui existe, par exemple 01/09/2026.");
        return null;
    }
}
