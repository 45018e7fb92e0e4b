using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>A request for complements that was cancelled at that version of the file.</summary>
public sealed record CancelledComplement(StreamId File, ImmutableArray<string> Fields, long Version) : PlatformQuery<CancellationFacts>
{
    private protected override async ValueTask<CancellationFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is { } file
            ? new CancellationFacts(ComplementOfLetter.LabelsOf(Fields, file.Definition), (await room.Reads.ContentsAsync(File, cancellation).ConfigureAwait(false)).Text(Version) ?? "")
            : null;
}

/// <param name="Wanted">Labels.</param>
/// <param name="Reason">Empty where it has been erased since.</param>
public sealed record CancellationFacts(ImmutableArray<string> Wanted, string Reason);
