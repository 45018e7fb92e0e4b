using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>What became of a command.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome() { }

    /// <summary>
    /// <paramref name="Version"/> is that of the stream after the command; <paramref name="Events"/> is 0 when its effect already held.
    /// <paramref name="Repeated"/>: the same command had been carried out before, and this is the answer of that time.
    /// </summary>
    public sealed record Accepted(long Version, int Events, bool Repeated) : CommandOutcome;

    public sealed record Refused(Refusal Refusal) : CommandOutcome;
}
