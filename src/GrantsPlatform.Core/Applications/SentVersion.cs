using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>One content that was received: by its submission, or by the answer to a complement request.</summary>
/// <param name="Number">1 for the submission.</param>
public sealed record SentVersion(int Number, DateTimeOffset At, string Hash)
{
    /// <summary>Out of a file's history, in order.</summary>
    public static ImmutableArray<SentVersion> Of(IEnumerable<Event> history) =>
    [
        .. history.Select(happened => happened switch
        {
            ApplicationSubmitted e => new SentVersion(1, e.At, e.Dossier.Hash),
            ComplementAnswered e => new SentVersion(e.Number + 1, e.At, e.Dossier.Hash),
            _ => null,
        }).OfType<SentVersion>(),
    ];
}
