using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts.Uploads;

/// <summary>
/// A file on its way in, in pieces: begun by its name and size, continued at the offset that the last answer told, finished with a token
/// that the section's form takes. Answers are JSON, refusals problems of RFC 9457.
/// </summary>
[Paced(PacedBy.Upload)]
[TakesBytes]
[Takes(BodyLimit.Files)]
public sealed class IndexModel(Queries queries, Visitor visitor, FileIntake intake, FileTokens tokens) : GrantsPage
{
    public sealed record Received(string Id, long Offset);

    public sealed record Finished(string Token);

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostBeginAsync(string application, string field, [FromForm] string? name, [FromForm] long size, CancellationToken cancellation) =>
        await AskedAsync(application, field, cancellation).ConfigureAwait(false) is var (draft, asked)
            ? Told(await intake.BeginAsync(draft, asked, name ?? "", size, cancellation).ConfigureAwait(false)) : NotFound();

    /// <summary>What was received so far, after a cut.</summary>
    public async Task<IActionResult> OnPostWhereAsync([FromQuery] string? id, CancellationToken cancellation) =>
        Told(await intake.StatusAsync(id ?? "", cancellation).ConfigureAwait(false));

    /// <summary>The body is the bytes themselves.</summary>
    public async Task<IActionResult> OnPostPieceAsync(string application, string field, [FromQuery] string? id, [FromQuery] long offset, CancellationToken cancellation) =>
        await AskedAsync(application, field, cancellation).ConfigureAwait(false) is var (draft, asked)
            ? Told(await intake.AppendAsync(draft, asked, id ?? "", offset, Request.Body, cancellation).ConfigureAwait(false)) : NotFound();

    public async Task<IActionResult> OnPostFinishAsync(string application, string field, [FromQuery] string? id, CancellationToken cancellation)
    {
        if (await AskedAsync(application, field, cancellation).ConfigureAwait(false) is not var (draft, asked)) return NotFound();
        var taken = await intake.CompleteAsync(draft, asked, id ?? "", cancellation).ConfigureAwait(false);
        return taken.IsGiven ? new JsonResult(new Finished(tokens.For(application, taken.Value))) : new Answered(taken.Refusal.ToProblem());
    }

    private static IActionResult Told(Answer<Upload> answer) =>
        answer.IsGiven ? new JsonResult(new Received(answer.Value.Id, answer.Value.Offset)) : new Answered(answer.Refusal.ToProblem());

    /// <summary>Pages answer with results of their own kind.</summary>
    private sealed class Answered(IResult result) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => result.ExecuteAsync(context.HttpContext);
    }

    private async Task<(Draft Draft, Field Field)?> AskedAsync(string application, string code, CancellationToken cancellation) =>
        await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } draft
        && draft.Definition.Form.Find(code) is { Type: FieldType.Uploads } field ? (draft, field) : null;
}
