using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Reading.Consultations;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Consultations;

/// <summary>
/// The opinion of somebody outside, by the link that was mailed: no account is needed. Of each file it shows what the service has chosen, until the opinion is
/// given, the day has passed or the service has withdrawn its question.
/// </summary>
[Paced(PacedBy.Verification)]
[TakesByLink(LinkPurpose.OutsideOpinion, BodyLimit.Files)]
public sealed class AnswerModel(Queries queries, Desk desk, MailLinks links, OpinionFile attached, IFileStore files) : GrantsPage
{
    public AskedConsultation? Asked { get; private set; }

    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    /// <summary>An opinion has just been kept.</summary>
    public bool Taken { get; private set; }

    /// <summary>What was typed for a file on which no opinion is awaited any more, or behind a link that has ended meanwhile.</summary>
    public string? Unsent { get; private set; }

    public static IEnumerable<Choice> Views => [new(Wire.NameOf(OutsideView.Yes), "Oui"), new(Wire.NameOf(OutsideView.No), "Non"), new(Wire.NameOf(OutsideView.Words), "Ni oui ni non\u202F: voici mon avis")];

    public static string ViewOf(string application) => $"reponse-{application}";

    public static string WordsOf(string application) => $"mots-{application}";

    public string Sent(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        return Page();
    }

    /// <summary>A file of what is shown; of none that is not, nor once nothing is shown any more.</summary>
    public async Task<IActionResult> OnGetUploadAsync([FromQuery] string? dossier, [FromQuery] string? fichier, [FromQuery(Name = "enregistrer")] string? save, CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        return Asked?.Files.FirstOrDefault(file => file.Draft.Id == dossier) is { } shown
            && shown.Draft.Definition.Uploads(shown.Draft.Answers).FirstOrDefault(file => file.Hash == fichier) is { } found
            && await files.OpenAsync(found.Hash, cancellation).ConfigureAwait(false) is { } content
                ? ShownFile.Of(HttpContext, found, content, save is not null)
                : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? application, CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        var words = Sent(WordsOf(application ?? ""));
        if (Asked is not { } asked || asked.Files.FirstOrDefault(file => file.Draft.Id == application) is not { Draft: { Id: var id } draft })
        {
            Unsent = words;
            return Again(StatusCodes.Status410Gone);
        }
        // Before anything is judged, so that the file need not be chosen again whatever else is wrong.
        var wrong = await attached.TakeAsync(asked.Stream, new UploadPlace(draft.File.Origin.Organisation, id), id, Request.Form, cancellation).ConfigureAwait(false);
        if (ViewSent(id) is not { } view)
        {
            Problems.Add(ViewOf(id), "Choisissez une réponse.");
            return wrong is null ? Again() : Again(wrong, OpinionFile.Sent(id));
        }
        if (wrong is not null) return Again(wrong, OpinionFile.Sent(id));
        if (await desk.SendByLinkAsync(asked.Stream, new GiveOutsideOpinion(id, view, words, attached.Taken), CommandId, null, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, WordsOf(id));
        Taken = true;
        await FindAsync(cancellation).ConfigureAwait(false);
        return Page();
    }

    private OutsideView? ViewSent(string application) =>
        Enum.GetValues<OutsideView>().Cast<OutsideView?>().FirstOrDefault(one => one is { } known && Wire.NameOf(known) == Sent(ViewOf(application)));

    private async Task FindAsync(CancellationToken cancellation) =>
        Asked = links.Read(LinkPurpose.OutsideOpinion, Proof) is { } link && StreamId.IsKey(link.Subject)
            ? await queries.AskAsync(new ConsultationToAnswer(link.Subject), Viewer.Door, cancellation).ConfigureAwait(false)
            : null;
}
