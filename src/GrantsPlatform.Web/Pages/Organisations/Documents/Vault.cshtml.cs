using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The standing documents of the body, by kind, with those first that run out.</summary>
public sealed class VaultModel(Queries queries, Visitor visitor, TimeProvider clock) : OrganisationPage(queries, visitor)
{
    public ImmutableArray<IGrouping<StandingDocument, VaultDocument>> Groups { get; private set; } = [];

    public bool MayChange => Seen.May(new WithdrawDocument(0, 0));

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var documents = await Queries.AskAsync(new StandingDocuments(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false);
        Groups = [.. VaultDocument.Of(documents, clock.GetUtcNow()).GroupBy(one => one.Filed.Kind).OrderBy(group => group.Key)];
        return Page();
    }

    public IEnumerable<VaultDocument> Failing => Groups.SelectMany(group => group).Where(document => document.Validity is not DocumentValidity.Valid);
}

public enum DocumentValidity
{
    Valid,
    Ending,
    Ended,
}

/// <summary>A document, and whether it holds still.</summary>
public sealed record VaultDocument(KeptDocument Kept, DocumentValidity Validity)
{
    public FiledDocument Filed => Kept.Filed;
    public string FileName => Kept.File.Name;
    public string? Title => Kept.Title;
    public string Label => Kept.Label;

    public static IEnumerable<VaultDocument> Of(IEnumerable<KeptDocument>? documents, DateTimeOffset now) => (documents ?? []).Select(document => new VaultDocument(document, ValidityOf(document.Filed, now)));

    private static DocumentValidity ValidityOf(FiledDocument filed, DateTimeOffset now) =>
        !filed.IsValidOn(ParisTime.DayOf(now)) ? DocumentValidity.Ended
        : !filed.IsValidOn(ParisTime.DayOf(VaultDecider.Lead.After(now))) ? DocumentValidity.Ending
        : DocumentValidity.Valid;
}
