using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Does what there is to do for a stream whose kind has no orchestration: short things, at once. Safe to repeat and to be cut off.</summary>
public sealed class Errands(LifeSteps lives, MailQueue mails, DocumentQueue documents)
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
            var ways = agenda.Due.ToLookup(errand => Ways.Of(errand.Kind), errand => errand.Effect);
            // The first command takes others with it.
            foreach (var effect in ways[Way.Command].Take(1).Concat(ways[Way.FanOut]))
                await lives.CarryOutAsync(stream, effect, CommandsAtATime, cancellation).ConfigureAwait(false);
            await mails.HandOverAsync(stream, ways[Way.Mail], cancellation).ConfigureAwait(false);
            await documents.HandOverAsync(stream, ways[Way.Document], cancellation).ConfigureAwait(false);
        }
    }
}
