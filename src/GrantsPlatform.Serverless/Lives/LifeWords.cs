using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Says where a life stands.</summary>
/// <param name="onFault">Told of words that could not be written: a life goes on without them.</param>
public sealed class LifeWords(Queries queries, Action<string, Exception> onFault)
{
    /// <summary>The engine takes 16 kB.</summary>
    private const int MostAwaited = 5;
    private const int LongestText = 400;

    public async Task<Standing?> OfAsync(StreamId stream, CancellationToken cancellation)
    {
        try
        {
            return await queries.AskAsync(new LifeToTell(stream, MostAwaited), Viewer.Policy, cancellation).ConfigureAwait(false) is { } told
                ? new Standing(Short(told.Stage), [.. told.Awaits.Select(Short)], told.Next is { } next ? Short(next) : null)
                : null;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
        {
            onFault($"the words for {stream}", fault);
            return null;
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
