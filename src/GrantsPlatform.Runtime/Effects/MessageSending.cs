using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Finds who is meant, writes the words, hands the mail over. Meant for several, a message becomes one effect for each first: what one has got is never sent
/// to them again because of another. What cannot be written becomes a task, never silence.
/// </summary>
internal sealed class MessageSending(
    IEffectStore store, IDirectory directory, MessageTemplates templates, IMessageDelivery delivery, IMessageDetails? details, IReads reads, TaskRaiser tasks,
    Waking waking, RuntimeOptions options, TimeProvider clock)
{
    public async Task SendAsync(StoredEffect effect, Message message, DateTimeOffset now, CancellationToken cancellation)
    {
        Task Ask(string id, string code) => tasks.RaiseAsync(id, message.About, message.Template, code, cancellation);

        if (await Outdated.IsAsync(message, reads, cancellation).ConfigureAwait(false)) return;
        var meant = await MeantAsync(message, cancellation).ConfigureAwait(false);
        if (meant.Count == 0) await Ask(effect.Id, TaskCodes.NoRecipient).ConfigureAwait(false);
        // Whoever is not meant any more gets nothing, and nobody has to look at that.
        var addresses = await HeedingAsync(message.Template, [.. meant.Where(address => message.Only is null || message.Only == address.AccountId)], cancellation).ConfigureAwait(false);
        if (addresses is not [var first, ..]) return;

        var values = details is null
            ? (IReadOnlyDictionary<string, string>)message.Values
            : (await details.FindAsync(message, reads, cancellation).ConfigureAwait(false)).SetItems(message.Values);
        switch (templates.Render(message.Template, values, first.Name))
        {
            case RenderedMessage.TemplateMissing:
                await Ask(effect.Id, TaskCodes.TemplateMissing).ConfigureAwait(false);
                break;
            case RenderedMessage.PlaceMissing:
                await Ask(effect.Id, TaskCodes.PlaceMissing).ConfigureAwait(false);
                break;
            case RenderedMessage.Ready when addresses.Count > 1:
                await store.SplitEffectAsync(effect.Source, effect.Id, [.. addresses.Select(address => CopyFor(address, effect, message, now))], cancellation).ConfigureAwait(false);
                await waking.WakeAsync(effect.Source).ConfigureAwait(false);
                break;
            case RenderedMessage.Ready ready:
                var id = message.Only is null ? EffectId.Part(effect.Id, first.AccountId) : effect.Id;
                try
                {
                    await HandOverAsync(new OutgoingMail(MessageIdOf(id), first, ready.Subject, ready.Text), cancellation).ConfigureAwait(false);
                }
                catch (UndeliverableMessageException)
                {
                    await Ask(id, TaskCodes.Undeliverable).ConfigureAwait(false);
                }
                break;
        }
    }

    /// <summary>Each once, however often they are meant.</summary>
    private async Task<IReadOnlyCollection<Address>> MeantAsync(Message message, CancellationToken cancellation)
    {
        var addresses = new Dictionary<string, Address>();
        foreach (var recipient in message.To)
            foreach (var address in await directory.ResolveAsync(recipient, reads, cancellation).ConfigureAwait(false))
                addresses.TryAdd(address.AccountId, address);
        return addresses.Values;
    }

    /// <summary>Without an address: where its one recipient is written to is found when it leaves, like everything else that it says.</summary>
    private static NewEffect CopyFor(Address address, StoredEffect effect, Message message, DateTimeOffset now)
    {
        var id = EffectId.Part(effect.Id, address.AccountId);
        var (kind, bytes) = EffectPayload.Write(new Reaction.Tell(message with { Only = address.AccountId }));
        return new NewEffect(id, id, kind, bytes, now);
    }

    /// <summary>Those who have not muted what the message is about; what binds is for all.</summary>
    private async ValueTask<IReadOnlyList<Address>> HeedingAsync(string template, IReadOnlyList<Address> addresses, CancellationToken cancellation)
    {
        var topic = MessageTopics.Of(template);
        if (!MessageTopics.MayBeMuted(topic)) return addresses;
        var heeding = new List<Address>();
        foreach (var address in addresses)
            if (await reads.ReadAsync<AccountState>(AccountState.IdOf(address.AccountId), cancellation).ConfigureAwait(false) is not AccountState.Open account
                || !account.Muted.Contains(topic)) heeding.Add(address);
        return heeding;
    }

    /// <summary>A delivery that hangs, even one that does not heed its token, counts as failed.</summary>
    private async Task HandOverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await delivery.DeliverAsync(mail, limit.Token).WaitAsync(options.MessageTimeout, clock, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await limit.CancelAsync().ConfigureAwait(false);
        }
    }

    private string MessageIdOf(string part) => $"{Digest.Of(part)[..40]}@{options.MessageDomain}";
}
