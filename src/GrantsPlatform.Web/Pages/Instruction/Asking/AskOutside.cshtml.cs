using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Consultations;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Asking;

/// <summary>Asks somebody without an account for an opinion, on this file and on others of the list; the mail is read before it leaves.</summary>
public sealed class AskOutsideModel(Queries queries, Desk desk, Visitor visitor, Links links, TimeProvider clock) : FilePage(queries, desk, visitor, links)
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(15);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string[] Fields { get; set; } = [];

    /// <summary>Other files of the list.</summary>
    [BindProperty]
    public string[] Also { get; set; } = [];

    /// <summary>The mail as it would leave; null: not asked for.</summary>
    public string? Letter { get; private set; }

    public ImmutableArray<WorkLine> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await WithOthersAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        Due = Typed.Text(Seen.File.Zone.DayOf(clock.GetUtcNow() + Usual));
        return Page();
    }

    /// <summary>Sends nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string application, CancellationToken cancellation)
    {
        if (!await WithOthersAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Day() is not { } day) return Again();
        ImmutableArray<string> files =
        [
            $"{Seen.File.Origin.ApplicantName}, dossier {Seen.Number}",
            .. Others.Where(line => Also.Contains(line.File.Id)).Select(line => $"{line.File.Applicant}, dossier {line.File.Number ?? line.File.Id}"),
        ];
        var asked = new ConsultationFacts(Seen.Facts.Call, files, Question?.Trim() ?? "", Seen.File.Zone.EndOf(day), Seen.File.Zone);
        Letter = PlainText.Of(new OutsideOpinionAskedLetter(asked, "(le lien personnel)").Compose(Name?.Trim() ?? "", null));
        return Again(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await WithOthersAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Day() is not { } day) return Again();
        var id = $"avis-{CommandId}";
        var ask = new AskOutsideOpinion([application, .. Also.Where(other => Others.Any(line => line.File.Id == other))], [.. Fields], Name ?? "", Mail?.Trim() ?? "", Question ?? "", day);
        if (await SendAsync(ConsultationState.IdOf(StreamId.IsKey(id) ? id : $"avis-{Desk.NewId()}"), ask, null, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, FieldOf(refusal));
        this.Say("La demande d’avis est envoyée.");
        return Redirect(ToFile("avis-exterieurs"));
    }

    /// <summary>The names of the files that a field holds; empty where it holds none.</summary>
    public static string FilesOf(InstructedFile file, Field field) => field.Type != FieldType.Uploads ? "" : string.Join(", ", Stored.List<UploadRef>(file.Sent.Answers.Find(field.Code)).Select(one => one.Name));

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        ExpertUnnamed => nameof(Name),
        MailInvalid => nameof(Mail),
        QuestionMissing => nameof(Question),
        NoPartToShow or PartsToShowUnknown => nameof(Fields),
        FilesToConsultOn => nameof(Also),
        DayNotAhead or DayTooFarAhead => nameof(Due),
        _ => "",
    };

    private async Task<bool> WithOthersAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return false;
        Others = await ListAsync(Address, cancellation).ConfigureAwait(false) is { } list ? [.. list.Lines.Where(line => line.File.Id != application)] : [];
        return true;
    }

    private DateOnly? Day()
    {
        if (Typed.Date(Due) is { } day) return day;
        Problems.Add(nameof(Due), "Indiquez un jour qui existe, par exemple 01/09/2026.");
        return null;
    }
}
