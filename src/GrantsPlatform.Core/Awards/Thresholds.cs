using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>A threshold that binds keeps files out of proposals and awards until somebody answers for the exception.</summary>
internal static class Thresholds
{
    public static Response Except(ExceptFromThreshold except, Known known, Context context)
    {
        if (!known.Files.TryGetValue(except.Application, out var file)) return new FileNotBeforeCommittee(except.Application);
        if (file.Withdrawn) return new FileIsWithdrawn(except.Application);
        if (context.Actor.PersonId is { } person && file.Candidate.Recused.Contains(person)) return new ActorRecused();
        if (BarredBy(file, context.Facts.DefinitionUnder(known.Programme, known.Revision).Scoring) is not { } barred)
            return file.Exception is null ? new NoThresholdToExceptFrom() : Response.Nothing;
        if (context.Reason.IsMissing()) return new ReasonMissing();
        return Response.Accept(new ThresholdExcepted(
                except.Application, new ThresholdException(barred.Score, barred.Threshold, context.Actor), Digest.Of(context.Reason), context.At))
            .With(ContentChange.Text(DecisionRecords.ExceptionOf(except.Application), context.Reason));
    }

    /// <summary>Null where the file may be proposed and awarded.</summary>
    public static BelowThreshold? BarredBy(AwardFile file, ScoringGrid grid)
    {
        var score = file.Candidate.Opinions.MeanScore();
        return grid.Bars(score) is { } threshold && score is { } below && !(below >= file.Exception?.Score) ? new BelowThreshold(file.Candidate.Application, below, threshold) : null;
    }
}
