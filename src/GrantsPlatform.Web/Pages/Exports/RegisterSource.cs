using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Grants;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The register of a grant, to be filled offline.</summary>
internal sealed class RegisterSource() : ListSource(ExportedList.Register, "suivi", "/subventions/{application}/suivi/tableur", Door.File(RightsTo.Write), "application")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new RegisterToKeep(asked.Of ?? ""), kept => new SheetDownload($"tableau-de-suivi-{kept.Grant.Number}", RegisterSheet.Head(kept.Definition, $"{kept.Grant.CallTitle}, dossier {kept.Grant.Number}"), kept.Rows.Length, RegisterSheet.Rows(kept).ToAsyncEnumerable()) { IsReturned = true }, cancellation);
}
