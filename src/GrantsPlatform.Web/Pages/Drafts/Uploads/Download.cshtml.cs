using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts.Uploads;

/// <summary>A file attached to an answer, for those who see the answer; always to be saved, never shown within the site.</summary>
public sealed class DownloadModel(Queries queries, Visitor visitor, IFileStore files) : GrantsPage
{
    public async Task<IActionResult> OnGetAsync(string application, string hash, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DraftToFill(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } draft) return NotFound();
        var found = draft.Definition.Form.Fields.Where(field => field.Type == FieldType.Uploads)
            .SelectMany(field => Stored.List<UploadRef>(draft.Answers.Find(field.Code))).FirstOrDefault(file => file.Hash == hash);
        return found is not null && await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is { } content
            ? File(content, "application/octet-stream", found.Name)
            : NotFound();
    }
}
