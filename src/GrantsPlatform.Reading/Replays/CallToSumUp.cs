using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>What became of a call that has its envelope.</summary>
/// <param name="Measure">The measure that is counted beside the grants; null: the first of the programme.</param>
/// <param name="Strand">The one that is looked at; null: every strand.</param>
public sealed record CallToSumUp(string Call, string? Measure = null, string? Strand = null) : PlatformQuery<CallSummary>
{
    private protected override async ValueTask<CallSummary?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await SummaryReading.OfAsync(room, Call, Measure, cancellation).ConfigureAwait(false) is { } reading
            ? await reading.SummaryAsync(Strand, cancellation).ConfigureAwait(false) with { Accounts = await reading.AccountsAsync(cancellation).ConfigureAwait(false) }
            : null;
}
