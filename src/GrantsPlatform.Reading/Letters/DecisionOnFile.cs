using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The words of a decision, and what it grants by strand and year.</summary>
public sealed record DecisionOnFile(StreamId File, string Session, ImmutableArray<AmountLine> Granted) : PlatformQuery<DecisionFacts>
{
    private protected override async ValueTask<DecisionFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.FileOfLetterAsync(File, cancellation).ConfigureAwait(false) is not { } file) return null;
        var awards = await room.Reads.ContentsAsync(AwardsState.IdOf(file.State.Call), cancellation).ConfigureAwait(false);
        var words = awards.Json<DecisionWords>(DecisionRecords.Of(File.Key, Session));
        return new DecisionFacts(new DecisionReasons(words?.Reason ?? "", words?.Reservations), NamedAmount.ByStrandAndYear(Granted, file.Definition), file.State.Requested());
    }
}

/// <param name="Requested">In all, by the dossier that was decided on.</param>
public sealed record DecisionFacts(DecisionReasons Reasons, ImmutableArray<NamedAmount> Granted, Money Requested)
{
    /// <summary>Something was granted, and less than was asked for.</summary>
    public bool IsPartial => !Granted.IsEmpty && PartialRefusal.Is(Requested, Granted.Sum(line => line.Amount));
}

public sealed record DecisionReasons(string Reason, string? Reservations);
