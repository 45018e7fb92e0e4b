using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What complements are awaited now, until when; null when none are.</summary>
public sealed record AwaitedComplement(StreamId File) : PlatformQuery<AwaitedFields>
{
    private protected override async ValueTask<AwaitedFields?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is { State.Phase: Phase.AwaitingComplement { Request: var request } } file
            ? new AwaitedFields(request.DueAt, ComplementOfLetter.LabelsOf(request.Fields, file.Definition))
            : null;
}

public sealed record AwaitedFields(DateTimeOffset DueAt, ImmutableArray<string> Labels);
