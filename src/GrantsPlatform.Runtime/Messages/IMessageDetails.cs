using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>
/// What a message says beyond the values that its policy gives: the funder's contact, reasons that stay in erasable records. Read at
/// the moment of delivery, for events hold no such words.
/// </summary>
public interface IMessageDetails
{
    /// <summary>Further values by place; those of the policy prevail.</summary>
    ValueTask<ImmutableDictionary<string, string>> FindAsync(Message message, IReads reads, CancellationToken cancellation);
}
