using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making.Bundles;
using GrantsPlatform.Web.Pages.Granting;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>All letters of a session, or all agreements of a call, are asked for as one file: its address says which.</summary>
public sealed class GatherModel(Queries queries, IFileStore files, PdfOffice office, TimeProvider clock, Visitor visitor, DocumentDesk documents, Links links) : GrantsPage
{
    [BindProperty(SupportsGet = true, Name = "quoi")]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true, Name = "de")]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    [BindProperty]
    public string? Form { get; set; }

    public Bundle Bundle { get => field.Required("what is gathered"); private set; }

    public IEnumerable<Choice> Forms =>
    [
        new(CodeOf(BundleForm.Print), "Un seul fichier à imprimer", office.IsThere
            ? "En PDF\u202F: chaque document commence sur le recto d’une feuille, et porte sur chaque page un code qui dit l’acte et la page."
            : "En Word\u202F: chaque document commence sur le recto d’une feuille, et porte un code qui dit l’acte."),
        new(CodeOf(BundleForm.Word), "Un fichier Word par document (zip)"),
        .. office.IsThere ? [new(CodeOf(BundleForm.Pdf), "Un PDF par document (zip)", "Archivable (PDF/A) et accessible.")] : Array.Empty<Choice>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Form = CodeOf(BundleForm.Print);
        return await FindAsync(BundleForm.Print, cancellation).ConfigureAwait(false) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = Enum.GetValues<BundleForm>().Cast<BundleForm?>().FirstOrDefault(one => one is { } known && CodeOf(known) == Form && Forms.Any(choice => choice.Value == Form));
        if (await FindAsync(form ?? BundleForm.Print, cancellation).ConfigureAwait(false) is not { } order) return NotFound();
        if (form is null)
        {
            Problems.Add(nameof(Form), "Aucun fichier n’est choisi.", "Choisissez-en un\u202F: un seul fichier à imprimer convient le plus souvent.");
            return Again();
        }
        var answer = await documents.OrderAsync(CommandId, BundleMaker.MakerName, $"{Bundle.Title} ({WordsOf(order.Form)})", order, cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.Production(answer.Value)) : Again(answer.Refusal, nameof(Form));
    }

    private async Task<BundleOrder?> FindAsync(BundleForm form, CancellationToken cancellation)
    {
        if (GatheredAddress.Of(What) is not { } of || Id is null) return null;
        var order = new BundleOrder(of, Id, of == BundleOf.Agreements ? AgreementAddress.Tab(View) ?? AgreementTab.All : null, form);
        if (await order.OpenAsync(queries, files, clock, visitor.Viewer, cancellation).ConfigureAwait(false) is not { } bundle) return null;
        Bundle = bundle;
        return order;
    }

    private static string CodeOf(BundleForm form) => form switch
    {
        BundleForm.Word => "word",
        BundleForm.Pdf => "pdf",
        BundleForm.Print => "impression",
        _ => throw new InvalidOperationException($"{form} has no code."),
    };

    private static string WordsOf(BundleForm form) => form switch
    {
        BundleForm.Word => "fichiers Word",
        BundleForm.Pdf => "fichiers PDF",
        BundleForm.Print => "à imprimer",
        _ => throw new InvalidOperationException($"{form} has no words."),
    };
}
