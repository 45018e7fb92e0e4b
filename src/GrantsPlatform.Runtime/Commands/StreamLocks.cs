using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>
/// One command at a time on a stream within this process, so that conflicts are rare. Striped: two streams may share a lock by chance,
/// which costs a wait and nothing else, for nobody holds two.
/// </summary>
internal sealed class StreamLocks
{
    private const int Stripes = 1024;
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Held> EnterAsync(StreamId stream, CancellationToken cancellation)
    {
        var stripe = _stripes[(uint)stream.GetHashCode() % Stripes];
        await stripe.WaitAsync(cancellation).ConfigureAwait(false);
        return new Held(stripe);
    }

    public readonly struct Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
