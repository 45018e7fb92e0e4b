namespace GrantsPlatform.Web.Security;

/// <summary>One at a time for each account: guesses sent at once would otherwise all be looked at before the first failure counts.</summary>
public sealed class Turns
{
    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> TakeAsync<T>(string account, Func<Task<T>> act, CancellationToken cancellation)
    {
        var queue = _queues[(uint)string.GetHashCode(account, StringComparison.Ordinal) % _queues.Length];
        await queue.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            queue.Release();
        }
    }
}
