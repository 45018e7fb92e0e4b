using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Which two entries of a body have become one, and why.</summary>
public sealed record MergedOrganisations(string Merged, string Into) : PlatformQuery<MergedFacts>
{
    private protected override async ValueTask<MergedFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.BodyAsync(Merged, cancellation).ConfigureAwait(false) is not { } merged || await room.BodyAsync(Into, cancellation).ConfigureAwait(false) is not { } into) return null;
        var stream = OrganisationState.IdOf(Merged);
        var decided = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).LastOrDefault(one => one.Data is OrganisationMerged);
        var reason = decided is null ? null : (await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Text(decided.Version);
        return new MergedFacts(merged.FormerName ?? merged.LegalName, Into, into.LegalName, reason ?? "");
    }
}

/// <param name="Reason">Empty where it was erased.</param>
public sealed record MergedFacts(string Merged, string IntoId, string Into, string Reason);
