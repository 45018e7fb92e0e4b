using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Applications;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Assessing;

/// <summary>Refuses a file that does not meet the rules; the letter is read before it leaves.</summary>
public sealed class IneligibleModel(Queries queries, Desk desk, Visitor visitor, Links links) : FilePage(queries, desk, visitor, links)
{
    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<RuleLine> Failing => Seen.Rules.Where(rule => rule.Verdict == RuleVerdict.Fail);

    /// <summary>The letter as it would leave with these words.</summary>
    public string Letter => PlainText.Of(new FoundIneligibleLetter(
        Seen.Facts,
        new IneligibilityFacts([.. Failing.Select(rule => rule.Message)], Reason?.Trim() ?? "")).Compose("", null));

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Sends nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Again(StatusCodes.Status200OK) : NotFound();

    public Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        ActAsync(application, new DeclareIneligible(), Reason, nameof(Reason), "Le dossier est déclaré inéligible\u202F: la lettre part au porteur.", null, cancellation);
}
