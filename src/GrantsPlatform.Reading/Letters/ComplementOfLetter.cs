using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What a request for complements asked for, and what was said to be missing.</summary>
public sealed record ComplementOfLetter(StreamId File, int Number, ImmutableArray<string> Fields) : PlatformQuery<ComplementFacts>
{
    private protected override async ValueTask<ComplementFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is not { } file) return null;
        var contents = await room.Reads.ContentsAsync(File, cancellation).ConfigureAwait(false);
        return new ComplementFacts(LabelsOf(Fields, file.Definition), contents.Text(ComplementWords.RecordOf(Number)) ?? "");
    }

    internal static ImmutableArray<string> LabelsOf(ImmutableArray<string> fields, ProgrammeDefinition definition) => [.. fields.Select(field => definition.Form.Find(field)?.Label ?? field)];
}

/// <param name="Wanted">Labels of the fields that are open again.</param>
public sealed record ComplementFacts(ImmutableArray<string> Wanted, string Missing);
