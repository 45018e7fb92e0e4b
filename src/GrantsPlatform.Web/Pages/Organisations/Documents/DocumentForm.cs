using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>A form with a file and its last day. The file comes in with the form: admitted before the command that names it.</summary>
public abstract class DocumentForm(Queries queries, Visitor visitor, FileIntake intake) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? ValidUntil { get; set; }

    protected DateOnly? LastDay { get; private set; }

    /// <summary>Null with problems beside the fields.</summary>
    protected async Task<UploadRef?> AdmitAsync(string organisation, CancellationToken cancellation)
    {
        LastDay = Typed.Date(ValidUntil);
        if (!string.IsNullOrWhiteSpace(ValidUntil) && LastDay is null) Problems.Add(nameof(ValidUntil), "Cette date n’est pas lisible.", "Saisissez-la sous la forme jj/mm/aaaa.");
        if (Document is null)
        {
            Problems.Add(nameof(Document), "Aucun fichier n’est choisi.", "Choisissez un fichier sur votre appareil.");
            return null;
        }
        if (Problems.Any) return null;
        var admitted = await intake.TakeAsync(organisation, Document, cancellation).ConfigureAwait(false);
        if (admitted.IsGiven) return admitted.Value;
        // Nothing of it is kept here, whatever the refusal says of uploads in pieces.
        if (admitted.Refusal is ScanUnavailable scan) Problems.Add(nameof(Document), scan.Message, "Réessayez dans quelques minutes.");
        else Problems.Add(admitted.Refusal, nameof(Document));
        return null;
    }

    protected static string FieldOf(Refusal refusal) => refusal switch
    {
        DocumentExpiredAlready => nameof(ValidUntil),
        DocumentFileInvalid => nameof(Document),
        DocumentNeedsTitle => "Title",
        _ => "",
    };
}
