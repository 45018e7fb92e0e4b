using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What the full check of a report asks for: each piece is sent here, one file after the other.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class AnswerCheckModel(Queries queries, Desk desk, Visitor visitor, FileIntake intake, IFileStore files, Links links) : GrantsPage
{
    public AnswerableCheck Seen { get => field.Required("the check"); private set; }

    [BindProperty]
    public string? Piece { get; set; }

    /// <summary>Hash of what the piece held when the form was shown.</summary>
    [BindProperty]
    public string? Before { get; set; }

    public bool MaySend => Seen.Check.Closed is null && visitor.SignedInAs is { } account && Seen.Grant.Applicant.HasAny(account, RightsTo.Write);

    public static string FieldOf(string piece) => $"fichier-{piece}";

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(string application, string report, [FromQuery] string hash, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) && Seen.Pieces.SelectMany(piece => piece.Files).FirstOrDefault(file => file.Hash == hash) is { } found
            ? await ShownFile.AnswerAsync(this, found, files, save: true, cancellation).ConfigureAwait(false)
            : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.Pieces.FirstOrDefault(one => one.Piece.Code == Piece) is not { } asked) return Again(new CheckPieceUnknown(Piece ?? ""));
        if (Seen.Check.Closed is not null) return Again(new NoCheckOpen());
        if (Request.Form.Files.GetFile(FieldOf(asked.Piece.Code)) is not { } sent)
        {
            Problems.Add(FieldOf(asked.Piece.Code), "Choisissez le fichier à envoyer.");
            return Again();
        }
        if ((Before ?? "") != (asked.Sent?.Hash ?? ""))
        {
            Standing.Contest(FieldOf(asked.Piece.Code), "Cette pièce a changé entre-temps.", "Regardez ce qui est déjà envoyé, puis choisissez de nouveau votre fichier.");
            return Again();
        }
        var taken = await intake.TakeAsync(new UploadPlace(Seen.Grant.Applicant.Id, application), sent, cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return Again(taken.Refusal, FieldOf(asked.Piece.Code));
        var command = new SendCheckPiece(asked.Piece.Code, [.. asked.Files.Where(file => file.Hash != taken.Value.Hash), taken.Value]);
        if (await desk.SendAsync(ReportState.IdOf(application, report), command, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is CheckFilesUnfit ? FieldOf(asked.Piece.Code) : "");
        this.Say("Le fichier est envoyé au service.");
        return Redirect(links.GrantCheck(application, report));
    }

    private async Task<bool> FindAsync(string application, string report, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new CheckToAnswer(application, report), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
