namespace GrantsPlatform.Files.Scanning;

/// <param name="SocketPath">Of the Unix socket on which clamd listens (LocalSocket in its configuration).</param>
public sealed record ClamdOptions(string SocketPath)
{
    /// <summary>For one file as a whole, connection included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
