using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>The words as they were received last; what was typed afterwards and never sent is not among them.</summary>
public sealed class SentModel(IReads reads) : GrantsPage
{
    public SentFile Sent { get; private set; } = null!;

    /// <summary>Null when they have been erased.</summary>
    public Answers? Answers { get; private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await SentFile.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } sent) return NotFound();
        Sent = sent;
        Answers = FileAnswers.Submitted(sent.File, await reads.ContentsAsync(sent.Draft.Stream, cancellation).ConfigureAwait(false));
        return Page();
    }
}
