using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Reading;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The standing documents of the body, by kind, with those first that run out.</summary>
public sealed class VaultModel(OrganisationSight sight, IReads reads, TimeProvider clock) : OrganisationPage(sight)
{
    public ImmutableArray<IGrouping<StandingDocument, VaultDocument>> Groups { get; private set; } = [];

    public bool MayChange => Seen.May(new WithdrawDocument(0));

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        Groups = [.. (await VaultDocument.ReadAllAsync(reads, organisation, clock.GetUtcNow(), cancellation).ConfigureAwait(false)).GroupBy(one => one.Filed.Kind).OrderBy(group => group.Key)];
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

/// <summary>A document with what its erasable record says of it.</summary>
public sealed record VaultDocument(FiledDocument Filed, string FileName, string? Title, DocumentValidity Validity)
{
    public string Label => Title is { Length: > 0 } title ? title : VaultWords.Of(Filed.Kind);

    public static async Task<IReadOnlyList<VaultDocument>> ReadAllAsync(IReads reads, string organisation, DateTimeOffset now, CancellationToken cancellation)
    {
        var stream = VaultState.IdOf(organisation);
        if (await reads.ReadAsync<VaultState>(stream, cancellation).ConfigureAwait(false) is not VaultState.Known vault) return [];
        var contents = await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return [.. from filed in vault.Documents.Values
                   let words = contents.Json<FiledWords>(FiledWords.RecordOf(filed.Number))
                   where words is not null
                   select new VaultDocument(filed, words.File.Name, words.Title, ValidityOf(filed, now))];
    }

    public static async Task<VaultDocument?> FindAsync(IReads reads, string organisation, int number, DateTimeOffset now, CancellationToken cancellation) =>
        (await ReadAllAsync(reads, organisation, now, cancellation).ConfigureAwait(false)).FirstOrDefault(document => document.Filed.Number == number);

    private static DocumentValidity ValidityOf(FiledDocument filed, DateTimeOffset now) =>
        !filed.IsValidOn(ParisTime.DayOf(now)) ? DocumentValidity.Ended
        : !filed.IsValidOn(ParisTime.DayOf(VaultDecider.Lead.After(now))) ? DocumentValidity.Ending
        : DocumentValidity.Valid;
}
