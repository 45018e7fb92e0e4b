using System.Globalization;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Given = GrantsPlatform.Core.Applications.Opinion;

namespace GrantsPlatform.Web.Pages.Instruction.Assessing;

/// <summary>One level's grid and opinion. It is saved as one types, and given when one says so.</summary>
public sealed class AssessmentModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : FilePage(queries, desk, visitor, links)
{
    private bool _isRefused;

    public LevelWork Level { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public AssessmentForm Form { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public bool IsAutosave { get; private set; }

    /// <summary>Of the grid as this page knows it: a save that came too late learns of no newer one, or the next would take back what another tab has saved.</summary>
    public long Version => _isRefused ? Before ?? Level.Version : Level.Version;

    public bool IsOpen => Level is { IsMine: true, Given: null };

    public ShownLevel Shown => new(Seen, Level);

    public static IEnumerable<Choice> Opinions =>
        [new(Wire.NameOf(Given.Favourable), "Favorable"), new(Wire.NameOf(Given.Reservations), "Avec réserves"), new(Wire.NameOf(Given.Unfavourable), "Défavorable")];

    public async Task<IActionResult> OnGetAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, level, cancellation).ConfigureAwait(false)) return NotFound();
        return IsOpen ? Page() : Redirect(ToFile("instruction"));
    }

    /// <summary>While the person types, again and again from the same page: answered by the sum as it is now, and by what could not be taken.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, level, cancellation).ConfigureAwait(false)) return NotFound();
        (IsAutosave, CommandId) = (true, Desk.NewId());
        var refusal = await SaveAsync(cancellation).ConfigureAwait(false);
        _isRefused = refusal is not null;
        if (refusal is not null) Problems.Add(refusal);
        SavedAt = Problems.Any ? null : clock.GetUtcNow();
        Response.StatusCode = refusal is null ? StatusCodes.Status200OK : RefusalHttp.StatusOf(refusal);
        return Page();
    }

    /// <summary>The button that gives no opinion yet.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, level, cancellation).ConfigureAwait(false)) return NotFound();
        if (await SaveAsync(cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        SavedAt = Problems.Any ? null : clock.GetUtcNow();
        return Again(Problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, level, cancellation).ConfigureAwait(false)) return NotFound();
        if (await SaveAsync(cancellation).ConfigureAwait(false) is { } unsaved) return Again(unsaved);
        if (Known(Opinion) is not { } opinion) Problems.Add(nameof(Opinion), "Choisissez un avis.");
        else if (!Problems.Any)
        {
            CommandId += "-avis";
            if (await SendAsync(AssessmentState.IdOf(application, level), new GiveOpinion(opinion), Reason, cancellation).ConfigureAwait(false) is not { } refusal)
            {
                this.Say("Votre avis est donné.");
                return Redirect(ToFile("instruction"));
            }
            Problems.Add(refusal, refusal is AssessmentIncomplete ? "" : refusal is FavourableBelowThreshold ? nameof(Opinion) : nameof(Reason));
        }
        await FindAsync(application, level, cancellation).ConfigureAwait(false);
        return Again();
    }

    /// <summary>What stood when the page was shown: an old tab takes nothing back.</summary>
    private long? Before => long.TryParse(Sent("Version"), CultureInfo.InvariantCulture, out var version) ? version : null;

    private async Task<Refusal?> SaveAsync(CancellationToken cancellation)
    {
        if (!IsOpen) return new NotTheInstructor();
        var refusal = await SendAsync(AssessmentState.IdOf(Seen.Id, Level.Level.Code), Form.Read(), null, cancellation, Before).ConfigureAwait(false);
        if (refusal is null && await FindAsync(Seen.Id, Level.Level.Code, cancellation).ConfigureAwait(false)) return null;
        return refusal;
    }

    private async Task<bool> FindAsync(string application, string level, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Levels.FirstOrDefault(one => one.Level.Code == level) is not { } found) return false;
        Level = found;
        Form = new AssessmentForm(Seen, found, name => Request.HasFormContentType && Request.Form.TryGetValue(name, out var sent) ? sent.ToString() : null, Problems);
        return true;
    }

    private static Given? Known(string? name) => Enum.GetValues<Given>().Cast<Given?>().FirstOrDefault(opinion => opinion is { } one && Wire.NameOf(one) == name);
}
