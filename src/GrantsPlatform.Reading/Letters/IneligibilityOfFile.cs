using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Why a file is not eligible: what the rules say of it, and the instructor's words.</summary>
public sealed record IneligibilityOfFile(StreamId File, ImmutableArray<string> Rules) : PlatformQuery<IneligibilityFacts>
{
    private protected override async ValueTask<IneligibilityFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is not { } file) return null;
        var contents = await room.Reads.ContentsAsync(File, cancellation).ConfigureAwait(false);
        return new IneligibilityFacts(
            [.. file.Definition.Eligibility.Where(rule => Rules.Contains(rule.Code)).Select(rule => rule.Message)], contents.Text(DecisionRecords.Ineligibility) ?? "");
    }
}

public sealed record IneligibilityFacts(ImmutableArray<string> Rules, string Explanation);
