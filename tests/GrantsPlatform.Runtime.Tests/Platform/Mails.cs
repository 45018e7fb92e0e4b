using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Runtime.Tests.Platform;

/// <summary>Keeps what was handed over; fails or hangs as told.</summary>
internal sealed class RecordingDelivery : IMessageDelivery
{
    private int _attempts;

    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();
    public int Attempts => _attempts;
    public Func<OutgoingMail, CancellationToken, Task> Behave { get; set; } = (_, _) => Task.CompletedTask;

    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _attempts);
        await Behave(mail, cancellation);
        Sent.Enqueue(mail);
    }
}

/// <summary>Everybody has an address, but nobody holds a role.</summary>
internal sealed class TestDirectory : IDirectory
{
    /// <summary>Of every organisation, instead of two that are named after it.</summary>
    public IReadOnlyList<Address>? Members { get; set; }

    public ValueTask<IReadOnlyList<Address>> ResolveAsync(Recipient recipient, Reading.IReads reads, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<Address>>(recipient switch
        {
            ToPerson person => [AddressOf(person.AccountId)],
            ToOrganisation organisation => Members ?? [AddressOf($"{organisation.OrganisationId}-a"), AddressOf($"{organisation.OrganisationId}-b")],
            _ => [],
        });

    private static Address AddressOf(string account) => new(account, account.ToUpperInvariant(), $"{account}@example.org");
}
