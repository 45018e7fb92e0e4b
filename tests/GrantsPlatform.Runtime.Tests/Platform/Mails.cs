using System.Collections.Concurrent;
using System.Collections.Immutable;
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

/// <summary>Everybody has an address, nobody holds a role, and every letter is the same.</summary>
internal sealed class TestLetters : ILetters
{
    /// <summary>Of every organisation, instead of two that are named after it.</summary>
    public IReadOnlyList<Address>? Members { get; set; }

    /// <summary>Instead of the letter.</summary>
    public LetterAnswer? Answer { get; set; }

    /// <summary>Instead of the answer, each time that it is asked for.</summary>
    public Func<ValueTask<LetterAnswer>>? Answers { get; set; }

    public ValueTask<LetterAnswer> WriteAsync(Message message, CancellationToken cancellation)
    {
        if (Answers is not null) return Answers();
        ImmutableArray<Address> meant = [.. message.To.SelectMany(Resolve).DistinctBy(address => address.AccountId)];
        return new(Answer ?? (meant.IsEmpty ? new LetterAnswer.Nobody() : new LetterAnswer.Ready(meant, to => new WrittenLetter("Désistement", $"Bonjour {to.Name}, voici la clé."))));
    }

    private IEnumerable<Address> Resolve(Recipient recipient) => recipient switch
    {
        ToPerson person => [AddressOf(person.AccountId)],
        ToOrganisation organisation => Members ?? [AddressOf($"{organisation.OrganisationId}-a"), AddressOf($"{organisation.OrganisationId}-b")],
        _ => [],
    };

    private static Address AddressOf(string account) => new(account, account.ToUpperInvariant(), $"{account}@example.org");
}
