using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Does what there is to do for a stream whose kind has no orchestration: short things, at once. Safe to repeat and to be cut off.</summary>
public sealed class Errands(LifeSteps lives, MailQueue mails)
{
    /// <summary>A stream that still has something to do after so many rounds is left to its next signal, or to the sweep.</summary>
    private const int MostRounds = 32;

    /// <summary>Commands carried out in one step: seconds of work, far below what a function is given.</summary>
    public const int CommandsAtATime = 50;

    public async Task RunAsync(StreamId stream, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var agenda = await lives.LookAsync(stream, cancellation).ConfigureAwait(false);
            if (agenda.IsFree) return;
            if (agenda.TickIsDue) await lives.TickAsync(stream, cancellation).ConfigureAwait(false);
            foreach (var errand in agenda.Due.Where(errand => Ways.Of(errand.Kind) != Way.Mail))
                await lives.CarryOutAsync(stream, errand.Effect, CommandsAtATime, cancellation).ConfigureAwait(false);
            await mails.HandOverAsync(stream, agenda.Due.Where(errand => Ways.Of(errand.Kind) == Way.Mail).Select(errand => errand.Effect), cancellation).ConfigureAwait(false);
        }
    }
}
