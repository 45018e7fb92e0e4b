using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Appeals;

/// <summary>What the pages of an appeal have in common.</summary>
public abstract class AppealPage(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private AppealedFile? _seen;

    /// <summary>Why it is admitted though late; and why it is upheld or refused.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public AppealedFile Seen => _seen.Required("the file");

    public static string WordsOf(AppealPhase phase) => AppealWords.Of(phase) is var words ? words[..1].ToUpperInvariant() + words[1..] : "";

    public static Tone ToneOf(AppealPhase phase) => phase switch
    {
        AppealPhase.Received => Tone.Warning,
        AppealPhase.UnderExamination => Tone.Info,
        AppealPhase.Upheld => Tone.Success,
        _ => Tone.Neutral,
    };

    protected async Task<IActionResult> ActAsync(AppealCommand command, string? reason, string said, CancellationToken cancellation)
    {
        if (await desk.SendAsync(AppealState.IdOf(Seen.Id), command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, FieldOf(refusal));
        this.Say(said);
        return Redirect(links.Appeal(Seen.Id));
    }

    protected async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        _seen = await queries.AskAsync(new AppealOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false);
        return _seen is not null;
    }

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        AppealDayImpossible => "ReceivedOn",
        AppealTooLate => "DespiteDelay",
        AppealGroundsTooLong => "Grounds",
        ReasonMissing or ReasonNotKept => nameof(Reason),
        _ => "",
    };
}
