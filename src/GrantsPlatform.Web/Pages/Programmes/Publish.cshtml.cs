using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Programmes;

/// <summary>A definition out of a file: every error beside its line, then what it changes, then its publication.</summary>
[Takes(4 * 1024 * 1024)]
public sealed class PublishModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    private const int LargestFile = 1_500_000;

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    /// <summary>The file as it was read, on its way from the preview to the publication.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ImmutableArray<DefinitionError> Errors { get; private set; } = [];

    public ProgrammeDefinition? Definition { get; private set; }

    /// <summary>What is published of the programme now.</summary>
    public PublishedRevisions? Published { get; private set; }

    public ImmutableArray<DefinitionChange> Changes { get; private set; } = [];

    /// <summary>Shows what is wrong with the file, or what it changes; publishes nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadFileAsync(cancellation).ConfigureAwait(false)) return Again();
        return await CheckAsync(cancellation).ConfigureAwait(false) ? Again(StatusCodes.Status200OK) : Again();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation)
    {
        if (!await CheckAsync(cancellation).ConfigureAwait(false) || Definition is not { } definition || Published is not { } published) return Again();
        if (!Standing.Holds("revision", Mark(published)))
        {
            Standing.Contest("", "Une autre révision a été publiée depuis que ces changements ont été affichés.", "Relisez ce qui change maintenant, puis publiez.");
            return Again();
        }
        if (await desk.SendAsync(ProgrammeState.IdOf(definition.Code), new PublishDefinition(Text ?? ""), CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say($"La définition est publiée\u202F: {definition.Title}.");
        return Redirect(links.Programme(definition.Code));
    }

    /// <summary>The line of an error with those around it.</summary>
    public IEnumerable<(int Number, string Text)> Around(DefinitionError error) =>
        (Text ?? "").Split('\n').Index().Skip(Math.Max(0, error.Line - 2)).Take(3).Select(line => (line.Index + 1, line.Item.TrimEnd('\r')));

    private async Task<bool> ReadFileAsync(CancellationToken cancellation)
    {
        Text = null;
        if (Sheet is not { Length: > 0 } file) Problems.Add(nameof(Sheet), "Choisissez le fichier de la définition.");
        else if (file.Length > LargestFile) Problems.Add(nameof(Sheet), "Ce fichier est trop grand pour une définition.", "Une définition tient en 1,5 Mo.");
        else
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
            var read = FileText.Read(bytes.ToArray());
            if (read.IsGiven) Text = read.Value;
            else Problems.Add(nameof(Sheet), read.Refusal.Message, "Enregistrez le fichier en UTF-8.");
        }
        ModelState.Remove(nameof(Text));
        return !Problems.Any;
    }

    private async Task<bool> CheckAsync(CancellationToken cancellation)
    {
        (Definition, Errors) = DefinitionReader.Read(Encoding.UTF8.GetBytes(Text ?? ""));
        if (Definition is not { } definition)
        {
            Problems.Add(nameof(Sheet), $"La définition n’est pas valable\u202F: {French.Count(Errors.Length, "erreur")}.", "Corrigez le fichier aux lignes indiquées plus bas, puis envoyez-le de nouveau.");
            return false;
        }
        Published = await queries.AskAsync(new RevisionsOfProgramme(definition.Code), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (Published is not { } published) return false;
        Standing.Holds("revision", Mark(published));
        if (published.Revisions is [.., var last]) Changes = DefinitionChanges.Between(last.Revision.Json, Text ?? "");
        return true;
    }

    private static string Mark(PublishedRevisions published) => published.Revisions is [.., var last] ? last.Revision.Hash : "";
}
