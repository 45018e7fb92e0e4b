using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The files of one sort that go with a report: attached, replaced and withdrawn as long as the report, or after a return this part of it, is open.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class AttachModel(Queries queries, Desk desk, Visitor visitor, FileIntake intake, IFileStore files, Links links) : GrantsPage
{
    private const int Most = 20;

    private FilesOfReport? _shown;

    public FilesOfReport Shown => _shown ?? throw new InvalidOperationException("Shown before it was found.");

    public FillableReport Report => Shown.Report;

    public string FieldCode => ReportFields.FilesOf(Shown.Upload.Code);

    public Field Field => ReportFields.Savable(Report.Grant.Definition, Report.Rule).First(one => one.Code == FieldCode);

    /// <summary>The version of what is shown, to send back with what is done to it.</summary>
    public int ShownVersion => Report.VersionOf(FieldCode);

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public bool Replaces { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    public async Task<IActionResult> OnGetAsync(string application, string report, string upload, CancellationToken cancellation) =>
        await FindAsync(application, report, upload, cancellation).ConfigureAwait(false) && Report.Opens(FieldCode) ? Page() : NotFound();

    /// <summary>Also once it is frozen.</summary>
    public async Task<IActionResult> OnGetFileAsync(string application, string report, string upload, [FromQuery] string hash, CancellationToken cancellation) =>
        await FindAsync(application, report, upload, cancellation).ConfigureAwait(false) && Shown.Files.FirstOrDefault(file => file.Hash == hash) is { } found
            ? await ShownFile.AnswerAsync(this, found, files, save: true, cancellation).ConfigureAwait(false)
            : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string report, string upload, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, upload, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Report.Opens(FieldCode)) return Again(new ReportInWrongPhase(ReportWords.Of(Report.State.Phase)));
        if (Sent is null) return Wrong("Choisissez le fichier à joindre.");
        if (!Field.Formats.IsEmpty && !Field.Formats.Contains(FileName.Extension(Sent.FileName))) return Again(new FileFormatNotTaken(FileWords.Formats(Field) ?? ""), nameof(Sent));
        if (Field.MaxBytes is { } most && Sent.Length > most) return Again(new FileTooLarge(most), nameof(Sent));
        if (!Replaces && Shown.Files.Length >= Most) return Wrong($"Cette rubrique compte {French.Number(Most)} fichiers au plus.");
        var taken = await intake.TakeAsync(new UploadPlace(Report.Grant.Applicant.Id, application), Sent, cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return Again(taken.Refusal, nameof(Sent));
        var kept = Replaces ? [] : Shown.Files.RemoveAll(file => file.Hash == taken.Value.Hash);
        return await SaveAsync(kept.Add(taken.Value), "Le fichier est joint au bilan.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string application, string report, string upload, CancellationToken cancellation) =>
        await FindAsync(application, report, upload, cancellation).ConfigureAwait(false)
            ? await SaveAsync(Shown.Files.RemoveAll(file => file.Hash == Hash), "Le fichier est retiré du bilan.", cancellation).ConfigureAwait(false)
            : NotFound();

    private IActionResult Wrong(string message)
    {
        Problems.Add(nameof(Sent), message);
        return Again();
    }

    private async Task<IActionResult> SaveAsync(ImmutableArray<UploadRef> files, string said, CancellationToken cancellation)
    {
        var save = new SaveReport(
            ImmutableSortedDictionary<string, JsonElement>.Empty.Add(FieldCode, JsonSerializer.Deserialize<JsonElement>(Wire.ToBytes(files))),
            ImmutableSortedDictionary<string, int>.Empty.Add(FieldCode, Version));
        if (await desk.SendAsync(ReportState.IdOf(Report.Grant.Id, Report.Rule.Code), save, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return refusal is ReportValuesMalformed { Problems: [var problem, ..] } ? Wrong(problem.Message) : Again(refusal);
        this.Say(said);
        return Redirect(links.AttachToReport(Report.Grant.Id, Report.Rule.Code, Shown.Upload.Code));
    }

    private async Task<bool> FindAsync(string application, string report, string upload, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ReportToFill(application, report), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found
            || found.Rule.Uploads.FirstOrDefault(one => one.Code == upload) is not { } sort) return false;
        _shown = new FilesOfReport(found, sort);
        return true;
    }
}
