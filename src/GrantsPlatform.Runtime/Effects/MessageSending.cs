using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Finds who is meant, writes the words, hands the mails over. What cannot be written becomes a task, never silence.</summary>
internal sealed class MessageSending(
    IDirectory directory, MessageTemplates templates, IMessageDelivery delivery, IMessageDetails? details, IReads reads, TaskRaiser tasks, RuntimeOptions options, TimeProvider clock)
{
    public async Task SendAsync(StoredEffect effect, Message message, CancellationToken cancellation)
    {
        Task Ask(string id, string code) => tasks.RaiseAsync(id, message.About, message.Template, code, cancellation);

        if (await Outdated.IsAsync(message, reads, cancellation).ConfigureAwait(false)) return;
        var addresses = new Dictionary<string, Address>();
        foreach (var recipient in message.To)
            foreach (var address in await directory.ResolveAsync(recipient, reads, cancellation).ConfigureAwait(false))
                addresses.TryAdd(address.AccountId, address);
        if (addresses.Count == 0) await Ask(effect.Id, TaskCodes.NoRecipient).ConfigureAwait(false);

        var values = details is null
            ? (IReadOnlyDictionary<string, string>)message.Values
            : (await details.FindAsync(message, reads, cancellation).ConfigureAwait(false)).SetItems(message.Values);
        Exception? failure = null;
        foreach (var address in await HeedingAsync(message.Template, addresses.Values, cancellation).ConfigureAwait(false))
            switch (templates.Render(message.Template, values, address.Name))
            {
                case RenderedMessage.TemplateMissing:
                    await Ask(effect.Id, TaskCodes.TemplateMissing).ConfigureAwait(false);
                    return;
                case RenderedMessage.PlaceMissing:
                    await Ask(effect.Id, TaskCodes.PlaceMissing).ConfigureAwait(false);
                    return;
                case RenderedMessage.Ready ready:
                    var part = EffectId.Part(effect.Id, address.AccountId);
                    try
                    {
                        await HandOverAsync(new OutgoingMail(MessageIdOf(part), address, ready.Subject, ready.Text), cancellation).ConfigureAwait(false);
                    }
                    catch (UndeliverableMessageException)
                    {
                        await Ask(part, TaskCodes.Undeliverable).ConfigureAwait(false);
                    }
                    catch (Exception cause) when (!cancellation.IsCancellationRequested)
                    {
                        // The others still get theirs; all are tried again later, with the same ids.
                        failure = cause;
                    }
                    break;
            }
        if (failure is not null) throw new DeliveryFailedException($"A mail of {effect.Id} was not accepted.", failure);
    }

    /// <summary>Those who have not muted what the message is about; what binds is for all.</summary>
    private async ValueTask<IReadOnlyCollection<Address>> HeedingAsync(string template, IReadOnlyCollection<Address> addresses, CancellationToken cancellation)
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
