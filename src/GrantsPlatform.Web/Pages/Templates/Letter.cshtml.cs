using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Transfers.Evidence;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Reading.Templates;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Templates;

/// <summary>The template of one letter: what it may name, an example to begin from, every version, and another to put in force once nothing is wrong with it.</summary>
[Takes(BodyLimit.Files)]
[Paced(PacedBy.Upload)]
public sealed class LetterModel(Queries queries, Visitor visitor, Desk desk, Links links, FileIntake intake, IFileStore files) : GrantsPage
{
    private bool _stands;

    public TemplateKind Kind { get => field.Required("the letter"); private set; }

    public LetterTemplates Templates { get => field.Required("its templates"); private set; }

    public ImmutableArray<TemplateField> Fields => Kind.Fields;

    /// <summary>What is wrong with the file that was sent.</summary>
    public ImmutableArray<Refusal> Faults { get; private set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? WhyBack { get; set; }

    /// <summary>Of the file whose letter is looked at.</summary>
    [BindProperty]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string letter, CancellationToken cancellation) =>
        await FindAsync(programme, letter, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>What the platform itself would set, as a template to begin from.</summary>
    public async Task<IActionResult> OnGetExampleAsync(string programme, string letter, CancellationToken cancellation) =>
        await FindAsync(programme, letter, cancellation).ConfigureAwait(false) ? Word(Kind.Shipped(), $"modele-{Kind.Code}.docx") : NotFound();

    public async Task<IActionResult> OnGetVersionAsync(string programme, string letter, [FromQuery] int number, CancellationToken cancellation) =>
        await FindAsync(programme, letter, cancellation).ConfigureAwait(false) && Templates.Versions.FirstOrDefault(one => one.Version.Number == number)?.File is { } kept
            ? await ShownFile.AnswerAsync(this, kept, files, save: true, cancellation).ConfigureAwait(false)
            : NotFound();

    /// <summary>Checks the file, and puts it in force.</summary>
    public async Task<IActionResult> OnPostAsync(string programme, string letter, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, letter, cancellation).ConfigureAwait(false)) return NotFound();
        if (Request.Form.Files["Sheet"] is not { Length: > 0 } sent) Problems.Add("Sheet", "Choisissez le document Word du modèle.");
        else _ = await CheckedAsync(sent, "Sheet", cancellation).ConfigureAwait(false);
        if (Why.IsMissing()) Problems.Add(new ReasonMissing(), nameof(Why));
        if (Problems.Any || Request.Form.Files["Sheet"] is not { } whole) return Again();
        var taken = await intake.TakeAsync(new UploadPlace(programme), whole, cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return Again(taken.Refusal, "Sheet");
        return await SendAsync(new KeepTemplate(programme, letter, Templates.Standing, taken.Value), Why, nameof(Why), "Le modèle est en vigueur pour les courriers à venir.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostBackAsync(string programme, string letter, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, letter, cancellation).ConfigureAwait(false)) return NotFound();
        return await SendAsync(new LeaveTemplate(programme, letter, Templates.Standing), WhyBack, nameof(WhyBack), "Ce courrier est de nouveau mis en page par la plateforme.", cancellation).ConfigureAwait(false);
    }

    /// <summary>The letter of a real file: in what was sent, or else as it is in force. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string programme, string letter, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, letter, cancellation).ConfigureAwait(false)) return NotFound();
        var template = Request.Form.Files["Tried"] is { Length: > 0 } sent
            ? await CheckedAsync(sent, "Tried", cancellation).ConfigureAwait(false)
            : await InForceAsync(cancellation).ConfigureAwait(false);
        if (await TrialAsync(programme, template, cancellation).ConfigureAwait(false) is not { } trial || Problems.Any) return Again();
        return Word(trial, $"apercu-{Kind.Code}.docx");
    }

    /// <summary>The last document of that kind to the file that is named; null, with a problem, where it has none.</summary>
    private async Task<byte[]?> TrialAsync(string programme, byte[]? template, CancellationToken cancellation)
    {
        if (await FileAsync(programme, cancellation).ConfigureAwait(false) is not { } file) return null;
        var document = Kind switch
        {
            ActKind => await ActOfAsync(file, template, cancellation).ConfigureAwait(false),
            CertificateKind => await Certificates.OfLastAsync(queries, file.Application, template, cancellation).ConfigureAwait(false),
            _ => (await new LetterFile(queries).OfAsync(file.Application, cancellation).ConfigureAwait(false)).LastOrDefault(one => one.Code == Kind.Code) is { } letter ? LetterDocument.Of(letter, template) : null,
        };
        if (document is null) Problems.Add(nameof(Number), Kind is LetterKind ? "Ce dossier n’a pas reçu ce courrier." : "Ce dossier n’a pas ce document.", Kind switch
        {
            CertificateKind => "Essayez avec un dossier dont un versement est parti.",
            ActKind when Kind == ActKind.Amendment => "Essayez avec un dossier dont un avenant attend sa signature.",
            ActKind => "Essayez avec un dossier dont la convention a été envoyée à la signature.",
            _ => "Essayez avec un dossier qui l’a reçu.",
        });
        return document;
    }

    private async Task<byte[]?> ActOfAsync(NumberedFileRow file, byte[]? template, CancellationToken cancellation)
    {
        var act = await queries.AskAsync(new ActOfThePlatform(file.Application), Viewer.Console, cancellation).ConfigureAwait(false);
        return act is not null && (act.Pending ?? act.InForce) is { } text && ActFile.KindOf(act, text) == Kind ? ActFile.DrawUp(act, text, template) : null;
    }

    private async Task<NumberedFileRow?> FileAsync(string programme, CancellationToken cancellation)
    {
        var file = await queries.AskAsync(new FileToTry(programme, Number ?? ""), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (file is null) Problems.Add(nameof(Number), "Aucun dossier déposé dans ce programme ne porte ce numéro.", "Il se lit dans la liste des dossiers.");
        return file;
    }

    /// <summary>The bytes, once nothing is wrong with them.</summary>
    private async Task<byte[]?> CheckedAsync(IFormFile sent, string field, CancellationToken cancellation)
    {
        if (sent.Length > TemplateCheck.MostBytes)
        {
            Problems.Add(new TemplateTooLarge(TemplateCheck.MostMegabytes), field);
            return null;
        }
        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        Faults = TemplateCheck.FaultsOf(bytes.ToArray(), Kind);
        if (!Faults.IsEmpty) Problems.Add(field, $"{French.Count(Faults.Length, "point est à corriger", "points sont à corriger")} dans ce modèle.", "Corrigez-les dans Word, puis choisissez de nouveau le fichier.");
        return Faults.IsEmpty ? bytes.ToArray() : null;
    }

    private async Task<byte[]?> InForceAsync(CancellationToken cancellation)
    {
        if (Templates.InForce?.Version.Hash is not { } hash || await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is not { } kept) return null;
        await using (kept.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            await kept.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            return bytes.ToArray();
        }
    }

    private async Task<IActionResult> SendAsync(TemplatesCommand command, string? reason, string field, string said, CancellationToken cancellation)
    {
        if (!_stands)
        {
            Standing.Contest("", "Le modèle de ce courrier a été changé depuis que cette page a été affichée.", "Regardez celui qui est en vigueur, puis recommencez s’il y a lieu.");
            return Again();
        }
        if (await desk.SendAsync(TemplatesState.IdOf(command.Programme), command, CommandId, reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, field);
        this.Say(said);
        return Redirect(links.LetterTemplate(command.Programme, command.Letter));
    }

    private FileContentResult Word(byte[] bytes, string name) => File(bytes, WordFile.MediaType, name);

    private async Task<bool> FindAsync(string programme, string letter, CancellationToken cancellation)
    {
        if (TemplateKinds.Find(letter) is not { } kind || await queries.AskAsync(new TemplatesOfLetter(programme, letter), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        (Kind, Templates) = (kind, found);
        _stands = Standing.Holds("modele", $"{found.Standing}");
        return true;
    }
}
