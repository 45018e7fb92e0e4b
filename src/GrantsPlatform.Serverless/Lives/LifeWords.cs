using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Says where a life stands.</summary>
/// <param name="onFault">Told of words that could not be written: a life goes on without them.</param>
public sealed class LifeWords(IReads reads, Action<string, Exception> onFault)
{
    /// <summary>The engine takes 16 kB.</summary>
    private const int MostAwaited = 5;
    private const int LongestText = 400;

    public async Task<Standing?> OfAsync(StreamId stream, CancellationToken cancellation)
    {
        try
        {
            var found = await Situation.ReadAsync(reads, stream, cancellation).ConfigureAwait(false);
            var names = new NamesOfNobody(found.Names);
            var around = found.Around with { Names = names };
            var next = await reads.UpcomingAsync(stream, cancellation).ConfigureAwait(false) is [var first, ..] ? first : null;
            return await found.Names.WriteAsync(() => new Standing(
                Short(StageWords.Of(found.State, names)),
                [.. NextSteps.Of(found.State, around).Take(MostAwaited).Select(awaited => Short($"{awaited.What}, par {awaited.By}"))],
                next is null ? null : Short($"{French.Meeting(next.At, names.Zone)}\u202F: {next.What}")), cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            onFault($"the words for {stream}", fault);
            return null;
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
