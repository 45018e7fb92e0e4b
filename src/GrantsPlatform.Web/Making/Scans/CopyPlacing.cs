using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making.Scans;

/// <summary>
/// Hands the acts of a pile in as signed copies, each a PDF of its own pages, exactly as one that the grantee uploads: a person of the funder reads it beside
/// the text that was sent. What is doubtful in any way is left to a person.
/// </summary>
/// <param name="upright">Of pages of the pile, as <see cref="ReadPage.Upright"/> says it.</param>
/// <param name="send">In the name of whoever sorts; the same id is carried out once.</param>
internal sealed class CopyPlacing(ScannedPile pile, IReadOnlyDictionary<int, int> upright, Queries queries, Viewer viewer, IFileStore files, Func<StreamId, Command, string, CancellationToken, Task<(Refusal? Refusal, bool Held)>> send)
{
    /// <param name="id">Of the sorting: it is done once, also when it is begun again.</param>
    public async Task<PlacedAct> PlaceAsync(FoundAct act, string id, CancellationToken cancellation)
    {
        // Of an act that is not the reader's to see nothing is said, not even that it is one.
        if (new PageMark(act.Key, 1, 1).Text is not { } said || await queries.AskAsync(new TextToSort(said.Application), viewer, cancellation).ConfigureAwait(false) is not { } text)
            return new PlacedAct(null, null, null, act.Pages, [], [], PlacedHow.Unknown);
        var placed = new PlacedAct(text.Id, text.Number, text.Applicant, act.Pages, act.Missing, act.Doubled, PlacedHow.HandedIn, Uncounted: act.Uncounted);
        if (Hindrance(text, act, said.Hash) is { } how) return placed with { How = how };
        return await HandInAsync(placed, text, $"{id}-{Digest.Of(act.Key)[..16]}", isChosen: false, cancellation).ConfigureAwait(false);
    }

    /// <summary>These pages are a copy of the text that waits: a person says so, who has looked at them. Another that waits gives way.</summary>
    public Task<PlacedAct> PlaceAsync(SortableText text, ImmutableArray<int> pages, string id, CancellationToken cancellation) =>
        HandInAsync(new PlacedAct(text.Id, text.Number, text.Applicant, pages, [], [], PlacedHow.HandedIn), text, id, isChosen: true, cancellation);

    private static PlacedHow? Hindrance(SortableText text, FoundAct act, string hash) =>
        Begins(text.InForce, hash) || (text.Pending is Pending.Signed && Begins(text.Pending.Hash, hash)) ? PlacedHow.AlreadySigned
        : !Begins(text.Pending?.Hash, hash) ? PlacedHow.OtherText
        : !act.IsWhole ? PlacedHow.NotWhole
        : null;

    private static bool Begins(string? whole, string hash) => whole?.StartsWith(hash, StringComparison.Ordinal) == true;

    private async Task<PlacedAct> HandInAsync(PlacedAct placed, SortableText text, string id, bool isChosen, CancellationToken cancellation)
    {
        if (pile.Cut(placed.Pages, upright) is not { } cut) return placed with { How = PlacedHow.NotCut };
        using var bytes = new MemoryStream(cut, writable: false);
        if (await files.PutAsync(bytes, cut.Length, cancellation).ConfigureAwait(false) is not { } kept) return placed with { How = PlacedHow.NotCut };
        if (text.Copies.Contains(kept.Hash)) return placed with { How = PlacedHow.AlreadyThere };
        if (text.CopyWaits && !isChosen) return placed with { How = PlacedHow.CopyWaits };
        var copy = new UploadRef($"copie-signee-{text.Number}.pdf", FileType.Pdf.MediaType, kept.Size, kept.Hash);
        var (refusal, held) = await send(AgreementState.IdOf(text.Id), new HandInSignedCopy(text.Pending?.Hash ?? "", copy), id, cancellation).ConfigureAwait(false);
        return refusal is not null ? placed with { How = PlacedHow.Refused, Said = refusal.Message } : held ? placed with { How = PlacedHow.AlreadyThere } : placed;
    }
}
