using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Finds people and their addresses at the moment of delivery.</summary>
public interface IDirectory
{
    /// <summary>Empty when nobody answers to the recipient (any more).</summary>
    ValueTask<IReadOnlyList<Address>> ResolveAsync(Recipient recipient, IReads reads, CancellationToken cancellation);
}

/// <summary>Where one person is written to. Never stored in an event.</summary>
public sealed record Address(string AccountId, string Name, string Mail);
