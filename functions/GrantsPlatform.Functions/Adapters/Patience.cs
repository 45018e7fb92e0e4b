using Azure.Core;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>How long a client waits for the account before whoever asked is told that it is out of reach. By themselves the clients wait 100 s an attempt.</summary>
/// <param name="Attempt">For one exchange, the bytes that go with it included.</param>
/// <param name="Retries">After the first attempt.</param>
/// <param name="Pause">Before the first retry, doubled before the next.</param>
internal sealed record Patience(TimeSpan Attempt, int Retries, TimeSpan Pause)
{
    /// <summary>A person who waits for a page hears within half a minute; what runs without anybody waiting is tried again by its queue or its life.</summary>
    public static Patience OfPages { get; } = new(TimeSpan.FromSeconds(8), 2, TimeSpan.FromMilliseconds(500));

    public T On<T>(T options) where T : ClientOptions
    {
        options.Retry.NetworkTimeout = Attempt;
        options.Retry.MaxRetries = Retries;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = Pause;
        // Nor does an account that asks for more time get more than that.
        options.Retry.MaxDelay = Pause * Math.Pow(2, Retries);
        return options;
    }
}
