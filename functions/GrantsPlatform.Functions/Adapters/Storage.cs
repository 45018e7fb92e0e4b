using Azure;
using Azure.Identity;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>Tells what the storage account cannot do now from what it refuses: the first is worth another attempt, and says so in the port's words.</summary>
internal static class Storage
{
    /// <exception cref="StoreUnavailableException">Worth another attempt.</exception>
    public static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && IsOutage(failure))
        {
            throw new StoreUnavailableException("Le stockage ne répond pas pour le moment\u202F: recommencez dans quelques instants.", failure);
        }
    }

    /// <inheritdoc cref="CallAsync{T}" />
    public static Task CallAsync(Func<Task> call, CancellationToken cancellation) =>
        CallAsync(
            async () =>
            {
                await call().ConfigureAwait(false);
                return true;
            },
            cancellation);

    /// <summary>Too much asked (429), its own failure (5xx), no answer in time (408, or an attempt given up), or no network (no status at all).</summary>
    internal static bool IsOutage(Exception failure) => failure switch
    {
        RequestFailedException answer => answer.Status is 0 or 408 or 429 or >= 500,
        // What the client throws when each of its own attempts failed.
        AggregateException attempts => attempts.Flatten().InnerExceptions.All(IsOutage),
        OperationCanceledException or HttpRequestException or IOException or AuthenticationFailedException => true,
        _ => false,
    };
}
