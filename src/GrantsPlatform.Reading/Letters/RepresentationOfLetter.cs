using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Whom a request to be recognised as representative is about, and why it was refused.</summary>
/// <param name="Version">Of the event that refused it; nought where it was not.</param>
public sealed record RepresentationOfLetter(StreamId About, string AccountId, long Version) : PlatformQuery<RepresentationFacts>
{
    private protected override async ValueTask<RepresentationFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.BodyAsync(About.Key, cancellation).ConfigureAwait(false) is not { } body) return null;
        var person = await room.PersonAsync(AccountId, cancellation).ConfigureAwait(false);
        var reason = Version == 0 ? null : (await room.Reads.ContentsAsync(About, cancellation).ConfigureAwait(false)).Text(Version);
        return new RepresentationFacts(About.Key, body.LegalName, person?.Name ?? "la personne", reason ?? "");
    }
}

public sealed record RepresentationFacts(string OrganisationId, string Organisation, string Person, string Reason);
